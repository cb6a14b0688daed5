/** SSH public keys as IAM gives them back. */
import type { StatusType } from '@aws-sdk/client-iam';
import type { SshPublicKeyRecord } from '@cloudgate/ports';

/** A key in a list. */
export function listedSshPublicKey({ userName, id, status, uploadedAt }: SshPublicKeyRecord) {
  return {
    UserName: userName,
    SSHPublicKeyId: id,
    Status: status satisfies StatusType as StatusType,
    UploadDate: new Date(uploadedAt),
  };
}

/** A key in the encoding that `body` is in. */
export function sshPublicKeyOutput(record: SshPublicKeyRecord, body: string) {
  return { ...listedSshPublicKey(record), Fingerprint: record.fingerprint, SSHPublicKeyBody: body };
}
