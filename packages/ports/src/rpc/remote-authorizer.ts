/** The authorizer in another process. */
import type { KeyObject } from 'node:crypto';
import type {
  AuditEvent,
  Authentication,
  AuthenticationRequest,
  Authorization,
  AuthorizationRequest,
  Authorizer,
  FederationRequest,
} from '../authorizer.js';
import type { Caller } from '../caller.js';
import { PartUnavailableError } from '../unavailable.js';
import { isApprovalOf, sealApproval } from './approval-seal.js';
import { outsideCalls } from './call-context.js';
import type { PartClient } from './part-client.js';
import type { OfferedPort } from './part-router.js';

const port = 'authorizer';

/** An authorizer whose callers may leave its process and come back. */
export interface SealingAuthorizer extends Authorizer {
  sealed(caller: Caller): Caller;
  /** `undefined` when the seal is not the authorizer's own, or no longer good. */
  opened(seal: string): Caller | undefined;
}

/** Offers the authorizer to the services; `callers` are their names and the keys of the pairs. */
export function offerAuthorizer(authorizer: SealingAuthorizer, callers: ReadonlyMap<string, KeyObject>): OfferedPort {
  const leaving = (answer: Authentication): Authentication =>
    answer.ok ? { ...answer, caller: authorizer.sealed(answer.caller) } : answer;
  return {
    name: port,
    callers: [...callers.keys()],
    methods: {
      authenticate: async ([request]) => leaving(await authorizer.authenticate(request as AuthenticationRequest)),
      authenticateFederated: async ([request]) =>
        leaving(await authorizer.authenticateFederated(request as FederationRequest)),
      async authorize([asked], { from }): Promise<Authorization> {
        const request = asked as AuthorizationRequest;
        const caller = authorizer.opened(request.caller.seal);
        if (caller === undefined) throw new Error('the caller was not authenticated here');
        const answer = await authorizer.authorize({ ...request, caller });
        const key = callers.get(from);
        if (!answer.allowed || key === undefined) return answer;
        return { allowed: true, approval: sealApproval(key, request, answer.approval) };
      },
      record: ([event]) => authorizer.record(event as AuditEvent),
    },
  };
}

/** The authorizer as a service sees it; `key` is the one that the service shares with it. */
export function remoteAuthorizer(client: PartClient, key: KeyObject): Authorizer {
  return {
    async authenticate(request) {
      const { requestId } = request;
      return (await client.call({ port, method: 'authenticate', args: [request], requestId })) as Authentication;
    },
    async authenticateFederated(request) {
      const { requestId } = request;
      const call = { port, method: 'authenticateFederated', args: [request], requestId };
      return (await client.call(call)) as Authentication;
    },
    async authorize(request) {
      const { requestId } = request;
      const answer = (await client.call({ port, method: 'authorize', args: [request], requestId })) as Authorization;
      // INVARIANT: nothing is served on an approval that the authorizer did not sign for this very request.
      if (answer.allowed && !isApprovalOf(key, request, answer.approval)) {
        throw new PartUnavailableError(client.part, new Error('its approval is not of this request'));
      }
      return answer;
    },
    async record(event) {
      // It comes after the answer, however long that took.
      const { requestId } = event;
      await outsideCalls(() => client.call({ port, method: 'record', args: [event], requestId }));
    },
  };
}
