/** Server certificates as records: never with the private key. */
import type { ServerCertificateRecord } from '@cloudgate/ports';
import type { IamReadTables, ServerCertificate } from '@cloudgate/store';
import type { Tools } from '../../tools.js';
import { entityRecord } from '../entity-arn.js';
import { tagsOf } from '../tags-of.js';

/** A certificate's record. */
export function serverCertificateRecord(
  tables: IamReadTables,
  row: ServerCertificate,
  { partition }: Tools,
): ServerCertificateRecord {
  return {
    ...entityRecord(partition, 'server-certificate', { ...row, createdAt: row.uploadedAt }),
    body: row.body,
    ...(row.chain === null ? {} : { chain: row.chain }),
    expiresAt: row.expiresAt.getTime(),
    tags: tagsOf(tables, row.id),
  };
}
