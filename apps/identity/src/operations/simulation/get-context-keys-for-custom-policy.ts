import { operation } from '../../iam-operation.js';
import { required } from '../../resources/required.js';
import { everywhere } from '../../resources/target.js';
import { contextKeys } from '../../simulation/context-keys.js';
import { inputPolicies } from '../../simulation/input-policies.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetContextKeysForCustomPolicy.html */
export default operation('GetContextKeysForCustomPolicy', {
  authorize: () => everywhere('iam:GetContextKeysForCustomPolicy'),
  handle({ input }) {
    const list = 'PolicyInputList';
    const policies = inputPolicies(required(input.PolicyInputList, list), { list, place: 'identity' });
    return { ContextKeyNames: contextKeys(policies) };
  },
});
