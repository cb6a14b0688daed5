/** What is not AWS's, under `/_cloudgate/`: health, and the keys of issuers. Loaded with the first request for it. */
import type { PolicyStore } from '@cloudgate/ports';
import express, { type Express } from 'express';
import { issuers } from './issuers.js';

/** What health says. */
export interface Health {
  readonly status: 'ok' | 'closed';
  readonly version: string;
}

/** Makes the app; it answers unsigned requests and tells nothing that a stranger may not know. */
export function createRest(health: () => Health, policyStore: PolicyStore): Express {
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.get('/_cloudgate/health', (_request, response) => {
    const now = health();
    response.status(now.status === 'ok' ? 200 : 503).json(now);
  });
  app.use(issuers(policyStore));
  app.use((_request, response) => {
    response.status(404).json({ message: 'there is nothing here' });
  });
  return app;
}
