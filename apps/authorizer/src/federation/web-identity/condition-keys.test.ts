import { describe, expect, test } from 'vitest';
import { conditionKeys } from './condition-keys.js';

const claims = { iss: 'https://i', sub: 's', aud: 'a', exp: 2, iat: 1 };

describe('the condition keys of a token', () => {
  test.each<[string, string, object, object]>([
    ['its audience and subject', 'i', {}, { 'i:aud': 'a', 'i:sub': 's' }],
    ['each of its audiences', 'i', { aud: ['a', 'b'] }, { 'i:aud': ['a', 'b'], 'i:sub': 's' }],
    [
      'the authorized party for its audience, and that beside',
      'accounts.google.com',
      { azp: 'p', 'google/organization_number': 7 },
      {
        'accounts.google.com:aud': 'p',
        'accounts.google.com:oaud': 'a',
        'accounts.google.com:sub': 's',
        'accounts.google.com:google/organization_number': '7',
      },
    ],
    ['how its subject was authenticated', 'i', { amr: ['mfa', 7] }, { 'i:aud': 'a', 'i:sub': 's', 'i:amr': ['mfa'] }],
    [
      'what GitHub says of a job',
      'token.actions.githubusercontent.com',
      { repository: 'o/r', ref: 'refs/heads/main', run_id: '7', environment: { name: 'x' } },
      {
        'token.actions.githubusercontent.com:aud': 'a',
        'token.actions.githubusercontent.com:sub': 's',
        'token.actions.githubusercontent.com:repository': 'o/r',
        'token.actions.githubusercontent.com:ref': 'refs/heads/main',
      },
    ],
    [
      'what CircleCI says of a project',
      'oidc.circleci.com/org/o',
      { 'oidc.circleci.com/project-id': 'p' },
      {
        'oidc.circleci.com/org/o:aud': 'a',
        'oidc.circleci.com/org/o:sub': 's',
        'oidc.circleci.com/org/o:oidc.circleci.com/project-id': 'p',
      },
    ],
    [
      'nothing of GitHub’s for one with a like name',
      'token.actions.githubusercontent.com.example',
      { actor: 'x' },
      {
        'token.actions.githubusercontent.com.example:aud': 'a',
        'token.actions.githubusercontent.com.example:sub': 's',
      },
    ],
  ])('are %s', (_what, name, more, keys) => {
    expect(JSON.parse(JSON.stringify(conditionKeys(name, { ...claims, ...more })))).toEqual(keys);
  });
});
