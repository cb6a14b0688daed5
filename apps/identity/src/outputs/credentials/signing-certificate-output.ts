/** Signing certificates as IAM gives them back. */
import type { StatusType } from '@aws-sdk/client-iam';
import type { SigningCertificateRecord } from '@cloudgate/ports';

/** A certificate. The root user's have no user name. */
export function signingCertificateOutput({ userName, id, body, status, uploadedAt }: SigningCertificateRecord) {
  return {
    UserName: userName,
    CertificateId: id,
    CertificateBody: body,
    Status: status satisfies StatusType as StatusType,
    UploadDate: new Date(uploadedAt),
  };
}
