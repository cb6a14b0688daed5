/**
 * Limits of the inputs of STS.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_Operations.html
 */
import type { Constraints } from '../model.js';
import { type ConstraintTable, same } from './table.js';
import { printableUpTo, tagKey, tagValue } from './text.js';

/** STS refuses its text in the words of the pattern, unlike IAM. */
function withoutWords({ words: _words, ...limits }: Constraints): Constraints {
  return limits;
}

const sessionName: Constraints = { min: 2, max: 64, pattern: '[\\w+=,.@-]*' };
const arn: Constraints = {
  min: 20,
  max: 2048,
  pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+',
};
const longSession: Constraints = { min: 900, max: 129_600 };

export const sts: ConstraintTable = {
  ...same(arn, ['RoleArn', 'PrincipalArn', 'ProviderArn', 'PolicyDescriptorType.arn']),
  TargetPrincipal: { min: 12, max: 2048 },
  ...same(sessionName, ['RoleSessionName', 'SourceIdentity']),
  'GetFederationTokenRequest.Name': { min: 2, max: 32, pattern: '[\\w+=,.@-]*' },
  Policy: withoutWords(printableUpTo(2048)),
  'AssumeRoleRequest.Policy': withoutWords(printableUpTo()),
  ExternalId: { min: 2, max: 1224, pattern: '[\\w+=,.@:\\/-]*' },
  SerialNumber: { min: 9, max: 256, pattern: '[\\w+=/:,.@-]*' },
  TokenCode: { min: 6, max: 6, pattern: '[\\d]*' },
  DurationSeconds: { min: 900, max: 43_200 },
  'AssumeRootRequest.DurationSeconds': { min: 0, max: 900 },
  ...same(longSession, ['GetFederationTokenRequest.DurationSeconds', 'GetSessionTokenRequest.DurationSeconds']),
  'GetWebIdentityTokenRequest.DurationSeconds': { min: 60, max: 3600 },
  Tags: { max: 50 },
  'Tag.Key': tagKey,
  'Tag.Value': tagValue,
  TransitiveTagKeys: { max: 50, items: tagKey },
  ProvidedContexts: { min: 1, max: 5 },
  ContextAssertion: { min: 4, max: 2048 },
  WebIdentityToken: { min: 4, max: 20_000 },
  ProviderId: { min: 4, max: 2048 },
  SAMLAssertion: { min: 4, max: 100_000 },
  EncodedMessage: { min: 1, max: 10_240 },
  AccessKeyId: { min: 16, max: 128, pattern: '[\\w]*' },
  Audience: { min: 1, max: 10, items: { min: 1, max: 1000 } },
  SigningAlgorithm: { min: 5, max: 5 },
};
