/** The condition keys that have a say in a case: only those that some policy of it asks about. */

const documentOf = (policy) => (typeof policy !== 'string' && 'document' in policy ? policy.document : policy);

/** Every policy document of a case, as text. */
function documentsOf({ identity, boundary, session, resource, vpcEndpoint, serviceControl, resourceControl }) {
  const lists = [
    identity,
    boundary,
    session,
    resource,
    vpcEndpoint,
    ...(serviceControl ?? []),
    ...(resourceControl ?? []),
  ];
  return lists.flatMap((list) => (list ?? []).map(textOfPolicy));
}

/** A policy's document as the endpoint is given it. */
export function textOfPolicy(policy) {
  const document = documentOf(policy);
  return typeof document === 'string' ? document : JSON.stringify(document);
}

/** The statements of a document. */
export const statementsOf = (text) => [JSON.parse(text).Statement].flat();

/** Lower-case names of the keys in conditions and policy variables. */
export function mentionedKeys(policies) {
  const keys = new Set();
  for (const text of documentsOf(policies)) {
    for (const { Condition = {} } of statementsOf(text)) {
      for (const block of Object.values(Condition)) for (const key of Object.keys(block)) keys.add(key.toLowerCase());
    }
    for (const [, name] of text.matchAll(/\$\{([^}*?$,]+)/g)) keys.add(name.trim().toLowerCase());
  }
  return keys;
}
