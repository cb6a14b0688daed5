/** The REST doors of the `cloudgate` service: the same operations through the same gate, for curl. */

/** Operations by method and path. */
export const operationDoors: Readonly<Record<string, string>> = {
  'POST /_cloudgate/reset': 'ResetState',
  'POST /_cloudgate/status': 'GetStatus',
  'POST /_cloudgate/clock': 'AdvanceClock',
  'POST /_cloudgate/accounts': 'CreateAccount',
  'POST /_cloudgate/organization-policies': 'PutOrganizationPolicies',
  'POST /_cloudgate/decision': 'GetDecision',
};

/** The service that each of them leads to. */
export const serviceDoors: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(operationDoors).map((door) => [door, 'cloudgate']),
);
