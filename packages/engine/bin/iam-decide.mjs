#!/usr/bin/env node
import process from 'node:process';
import { iamDecide } from '../dist/cli/iam-decide.js';

process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await iamDecide(process.argv.slice(2), {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  environment: process.env,
});
