/** Stage 6: may they. The only place that makes a {@link Granted}. */
import { ServiceError } from '@cloudgate/common';
import { Granted } from '../granted.js';
import type { Authorized, Required } from './stages.js';

/**
 * Asks the authorizer about all requirements at once.
 * @throws ServiceError AWS's refusal, with the reason
 */
export async function authorize(required: Required): Promise<Authorized> {
  const { service, requestId, caller, region, info, requirements } = required;
  if (requirements.length === 0) return Object.assign(required, { granted: Granted.byGate([]) });
  const answer = await service.authorizer.authorize({
    requestId,
    service: info.service,
    operation: info.operation,
    region,
    caller,
    requirements,
  });
  if (!answer.allowed) {
    const { code, message, status } = answer.denial;
    throw new ServiceError(code, message, { status });
  }
  const { answers, requestId: answered } = answer.approval;
  // INVARIANT: an approval is of this request and of each of its requirements; anything else is a fault and is refused.
  const whole = answered === requestId && answers.length === requirements.length;
  const granted = requirements.every(
    ({ mode }, index) => (mode ?? 'required') !== 'required' || answers[index] === true,
  );
  if (!whole || !granted) throw new Error('the approval does not answer the requirements of this request');
  return Object.assign(required, { granted: Granted.byGate(answers) });
}
