/** How S3's operations are declared. */
import { operationOf } from '@cloudgate/service-kit';
import type { S3Tools } from './tools.js';

/** Declares an operation of S3. */
export const operation = operationOf<typeof import('@aws-sdk/client-s3'), S3Tools>('s3');
