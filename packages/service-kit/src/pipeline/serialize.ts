/** Stage 8: the answer, in the protocol's form. */
import { answer } from '../http/answer.js';
import { hostIdOf } from './host-id.js';
import type { Handled } from './stages.js';

/** Encodes the output and writes it. */
export async function serialize(handled: Handled): Promise<void> {
  const { req, res, model, protocol, info, output, requestId, trail } = handled;
  const response = protocol.encode(model, info.operation, output, { requestId, ...hostIdOf(model) });
  trail.status = response.status;
  await answer(req, res, response);
}
