import { operation } from '../../iam-operation.js';
import { existing, requirement } from '../../resources/target.js';
import { contextKeys } from '../../simulation/context-keys.js';
import { inputPolicies } from '../../simulation/input-policies.js';
import { loadPolicySource } from '../../simulation/policy-source.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetContextKeysForPrincipalPolicy.html */
export default operation('GetContextKeysForPrincipalPolicy', {
  load: loadPolicySource,
  authorize: ({ loaded }) => requirement('iam:GetContextKeysForPrincipalPolicy', loaded),
  async handle({ input, loaded, tools }) {
    const reference = { principalType: loaded.kind, principalId: existing(loaded).id };
    const { policies } = await tools.policyStore.read('effectivePolicies', reference);
    const own = policies.map(({ name, document }) => ({ id: name, document }));
    const list = 'PolicyInputList';
    const given = inputPolicies(input.PolicyInputList, { list, place: 'identity' });
    return { ContextKeyNames: contextKeys([...own, ...given]) };
  },
});
