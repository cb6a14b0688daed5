/** Service-specific credentials as IAM gives them back. */
import type { StatusType } from '@aws-sdk/client-iam';
import type { ServiceSpecificCredentialRecord } from '@cloudgate/ports';
import type { CredentialService } from '../../resources/credentials/supported-service.js';
import { supportedService } from '../../resources/credentials/supported-service.js';

/** A credential without its secret. */
export function listedServiceCredential(record: ServiceSpecificCredentialRecord) {
  const named = supportedService(record.service).keyPrefix === undefined ? 'ServiceUserName' : 'ServiceCredentialAlias';
  return {
    UserName: record.iamUserName,
    Status: record.status satisfies StatusType as StatusType,
    [named]: record.userName,
    CreateDate: new Date(record.createdAt),
    ...(record.expiresAt === undefined ? {} : { ExpirationDate: new Date(record.expiresAt) }),
    ServiceSpecificCredentialId: record.id,
    ServiceName: record.service,
  };
}

function apiKey(prefix: string, alias: string, secret: string): string {
  return prefix + Buffer.from(`${alias}:${secret}`).toString('base64');
}

/** A credential with its secret: a password, or the API key that is made of it. */
export function serviceCredentialOutput(record: ServiceSpecificCredentialRecord, secret: string) {
  const { keyPrefix }: CredentialService = supportedService(record.service);
  return {
    ...listedServiceCredential(record),
    ...(keyPrefix === undefined
      ? { ServicePassword: secret }
      : { ServiceCredentialSecret: apiKey(keyPrefix, record.userName, secret) }),
  };
}
