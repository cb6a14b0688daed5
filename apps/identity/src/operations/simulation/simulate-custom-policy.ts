import { operation } from '../../iam-operation.js';
import { callerAccount } from '../../resources/caller-account.js';
import { required } from '../../resources/required.js';
import { everywhere } from '../../resources/target.js';
import { inputPolicies } from '../../simulation/input-policies.js';
import { runSimulation } from '../../simulation/run-simulation.js';
import { customCaller } from '../../simulation/simulated-caller.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulateCustomPolicy.html */
export default operation('SimulateCustomPolicy', {
  authorize: () => everywhere('iam:SimulateCustomPolicy'),
  handle({ input, caller, tools, request: { partition } }) {
    const list = 'PolicyInputList';
    return runSimulation(tools, input, {
      caller: customCaller(input.CallerArn, { account: callerAccount(caller), partition }),
      policies: inputPolicies(required(input.PolicyInputList, list), { list, place: 'identity' }),
      serviceControl: [],
    });
  },
});
