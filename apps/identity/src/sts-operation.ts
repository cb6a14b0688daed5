/** Declares STS's operations. */
import { operationOf } from '@cloudgate/service-kit';
import type { IdentityTools } from './identity-tools.js';
import { refusingSessionCredentials } from './sessions/refuse-session-credentials.js';

const declare = operationOf<typeof import('@aws-sdk/client-sts'), IdentityTools>('sts');

/** An operation of STS, typed by its SDK client. */
export const operation: typeof declare = (name, spec) => refusingSessionCredentials(declare(name, spec));
