/** Declares IAM's operations. */
import { operationOf } from '@cloudgate/service-kit';
import type { IdentityTools } from './identity-tools.js';
import { bindingMarkers } from './resources/markers.js';
import { refusingSessionCredentials } from './sessions/refuse-session-credentials.js';

const declare = operationOf<typeof import('@aws-sdk/client-iam'), IdentityTools>('iam');

/** An operation of IAM, typed by its SDK client. */
export const operation: typeof declare = (name, spec) =>
  refusingSessionCredentials(bindingMarkers(declare(name, spec)));
