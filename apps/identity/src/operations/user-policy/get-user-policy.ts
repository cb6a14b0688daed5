import { operation } from '../../iam-operation.js';
import { encodedDocument } from '../../outputs/encoded-document.js';
import { required } from '../../resources/required.js';
import { loadUser } from '../../resources/user.js';
import { existing, noSuchEntity, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUserPolicy.html */
export default operation('GetUserPolicy', {
  load: loadUser,
  authorize: ({ loaded }) => requirement('iam:GetUserPolicy', loaded),
  async handle({ input, loaded, tools }) {
    const user = existing(loaded);
    const name = required(input.PolicyName, 'PolicyName');
    const reference = { principalType: 'user' as const, principalId: user.id, name };
    const policy = await tools.policyStore.read('inlinePolicy', reference);
    if (policy === undefined) throw noSuchEntity(`The user policy with name ${name} cannot be found.`);
    return { UserName: user.name, PolicyName: policy.name, PolicyDocument: encodedDocument(policy.document) };
  },
});
