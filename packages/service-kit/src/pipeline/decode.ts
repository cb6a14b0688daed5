/** A request's input, by the model. */
import { validate, validationError, type WireRequest } from '@cloudgate/wire';
import type { Routed } from './stages.js';

/** What decoding goes by. */
type Decoding = Pick<Routed, 'model' | 'protocol' | 'named'>;

/**
 * Decodes and checks an input.
 * @throws WireError for one that cannot be read, or that breaks a constraint
 */
export function decodedInput(routed: Decoding, wire: WireRequest): Record<string, unknown> {
  const input = routed.protocol.decode(routed.model, routed.named.name, wire);
  checkInput(routed, input);
  return input;
}

/**
 * Checks an input against the model's constraints.
 * @throws WireError that names every member that breaks one
 */
export function checkInput({ model, named }: Decoding, input: Record<string, unknown>): void {
  const failures = validate(model, named.name, input);
  if (failures.length > 0) throw validationError(model, failures);
}
