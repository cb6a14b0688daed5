import { readFileSync } from 'node:fs';
import { cloudgate } from './cloudgate.js';
import type { CompiledModel } from './compiled.js';
import { link } from './link.js';
import type { ServiceModel } from './model.js';

/** The services whose models can be loaded; sqs and dynamodb are there to test awsJson with real clients. */
export const modelledServices = ['iam', 'sts', 's3', 'ec2', 'sqs', 'dynamodb', 'cloudgate'] as const;

const loaded = new Map<string, ServiceModel>();

function read(service: string): CompiledModel {
  if (service === 'cloudgate') return cloudgate;
  const file = new URL(`../generated/${service}.json`, import.meta.url);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as CompiledModel;
  } catch (cause) {
    throw new Error(`the model of \`${service}\` is not compiled: run \`node packages/models/tools/compile.mjs\``, {
      cause,
    });
  }
}

/**
 * The model of a service, read and linked at the first call and kept.
 * @throws RangeError for a service without a model
 */
export function loadModel(service: string): ServiceModel {
  const known = loaded.get(service);
  if (known) return known;
  if (!(modelledServices as readonly string[]).includes(service)) throw new RangeError(`no model of \`${service}\``);
  const model = link(read(service));
  loaded.set(service, model);
  return model;
}
