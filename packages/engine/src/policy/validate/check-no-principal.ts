import { eachStatement } from './document-view.js';

/** A policy that is attached to its principal names none. */
export const checkNoPrincipal = eachStatement(({ object, path }) => {
  const element = ['Principal', 'NotPrincipal'].find((name) => object.has(name));
  if (element === undefined) return undefined;
  return { path: [...path, element], message: 'Policy document should not specify a principal.' };
});
