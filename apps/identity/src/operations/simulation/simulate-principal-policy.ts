import { operation } from '../../iam-operation.js';
import { existing, requirement } from '../../resources/target.js';
import { inputPolicies } from '../../simulation/input-policies.js';
import { invalidInput, loadPolicySource } from '../../simulation/policy-source.js';
import { runSimulation } from '../../simulation/run-simulation.js';
import { sourceCaller } from '../../simulation/simulated-caller.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html */
export default operation('SimulatePrincipalPolicy', {
  load: loadPolicySource,
  authorize: ({ loaded }) => requirement('iam:SimulatePrincipalPolicy', loaded),
  async handle({ input, loaded, tools, request: { partition } }) {
    const { id } = existing(loaded);
    const { kind, account } = loaded;
    if (input.ResourcePolicy !== undefined && kind !== 'user' && input.CallerArn === undefined) {
      throw invalidInput('A caller is required to simulate a resource policy.');
    }
    const own = await tools.policyStore.read('effectivePolicies', { principalType: kind, principalId: id });
    const { serviceControl } = await tools.policyStore.read('organizationPolicies', { account });
    const named = ({ name, document }: { readonly name: string; readonly document: string }) => ({
      id: name,
      document,
    });
    const list = 'PolicyInputList';
    return runSimulation(tools, input, {
      caller: sourceCaller({ ...loaded, id }, input.CallerArn, partition),
      policies: [...own.policies.map(named), ...inputPolicies(input.PolicyInputList, { list, place: 'identity' })],
      boundary: own.boundary === undefined ? undefined : named(own.boundary),
      serviceControl,
    });
  },
});
