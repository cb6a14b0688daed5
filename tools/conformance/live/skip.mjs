/** Why a case is not put to an endpoint. Nothing that is skipped counts as passed. */
export class Skip extends Error {}

export const reasons = {
  time: 'the time cannot be chosen',
  address: "the caller's address cannot be chosen",
  transport: 'needs another transport than the endpoint has',
  session: 'facts of a session that a client cannot choose',
  id: 'the endpoint chooses ids',
  unset: 'no request of the action sets a condition key',
  always: 'every request carries a condition key that the case leaves out',
  action: 'the action is not served, or is no request of its own',
  resource: 'no request of the action names this resource',
  principal: 'a client cannot be this principal',
  policies: 'no client can attach policies in this way',
  organization: 'needs an organization',
  account: 'needs another account',
  several: 'one call asks for several things, and this one is not told apart',
  early: 'the endpoint refuses the request before it decides',
  unserved: 'the endpoint does not serve the action',
  unknown: 'the endpoint does not take the credentials that it gave',
  broken: 'the endpoint fails (5xx)',
};
