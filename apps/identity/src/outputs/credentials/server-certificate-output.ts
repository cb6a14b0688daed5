/** Server certificates as IAM gives them back: never with the private key. */
import type { ServerCertificateRecord } from '@cloudgate/ports';
import { tagsMember } from '../tag-output.js';

/** What identifies a certificate. */
export function serverCertificateMetadata({ path, name, id, arn, createdAt, expiresAt }: ServerCertificateRecord) {
  return {
    Path: path,
    ServerCertificateName: name,
    ServerCertificateId: id,
    Arn: arn,
    UploadDate: new Date(createdAt),
    Expiration: new Date(expiresAt),
  };
}

/** A whole certificate. */
export function serverCertificateOutput(record: ServerCertificateRecord) {
  return {
    ServerCertificateMetadata: serverCertificateMetadata(record),
    CertificateBody: record.body,
    ...(record.chain === undefined ? {} : { CertificateChain: record.chain }),
    ...tagsMember(record.tags),
  };
}
