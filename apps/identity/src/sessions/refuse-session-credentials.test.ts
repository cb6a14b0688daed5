import type { Caller, SessionFacts } from '@cloudgate/ports';
import { describe, expect, test } from 'vitest';
import { refuseSessionCredentials } from './refuse-session-credentials.js';

const facts = { issuedAt: 0, expiresAt: 1, tags: [], transitiveTagKeys: [] };
const sessions: Record<string, SessionFacts | undefined> = {
  'a long-term key': undefined,
  'a role': { type: 'role', ...facts },
  'a session token': { type: 'session-token', ...facts },
  'a session token with MFA': { type: 'session-token', mfaAt: 1, ...facts },
  'a federation token': { type: 'federation-token', ...facts },
  'a root session': { type: 'root', ...facts },
};

/** For each kind of credentials, what it may call of these. */
const calls = ['iam:GetUser', 'sts:AssumeRole', 'sts:GetCallerIdentity', 'sts:GetSessionToken', 'sts:GetAccessKeyInfo'];
const may: Record<string, string[]> = {
  'a long-term key': calls,
  'a role': ['iam:GetUser', 'sts:AssumeRole', 'sts:GetCallerIdentity', 'sts:GetAccessKeyInfo'],
  'a session token': ['sts:AssumeRole', 'sts:GetCallerIdentity'],
  'a session token with MFA': ['iam:GetUser', 'sts:AssumeRole', 'sts:GetCallerIdentity'],
  'a federation token': ['sts:GetCallerIdentity'],
  'a root session': ['iam:GetUser', 'sts:GetCallerIdentity'],
};

describe('session credentials', () => {
  test.each(Object.entries(may))('of %s may call %j', (kind, allowed) => {
    const session = sessions[kind];
    const caller = { ...(session === undefined ? {} : { session }) } as Caller;
    const served = calls.filter((call) => {
      const [service = '', name = ''] = call.split(':');
      try {
        refuseSessionCredentials(caller, { service, name });
        return true;
      } catch (error) {
        expect(error).toMatchObject({ status: 403, code: service === 'iam' ? 'InvalidClientTokenId' : 'AccessDenied' });
        return false;
      }
    });
    expect(served).toEqual(allowed);
  });
});
