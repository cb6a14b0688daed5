import { operation } from '../../iam-operation.js';
import { encodedDocument } from '../../outputs/encoded-document.js';
import { required } from '../../resources/required.js';
import { loadRole } from '../../resources/role.js';
import { existing, noSuchEntity, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRolePolicy.html */
export default operation('GetRolePolicy', {
  load: loadRole,
  authorize: ({ loaded }) => requirement('iam:GetRolePolicy', loaded),
  async handle({ input, loaded, tools }) {
    const role = existing(loaded);
    const name = required(input.PolicyName, 'PolicyName');
    const reference = { principalType: 'role' as const, principalId: role.id, name };
    const policy = await tools.policyStore.read('inlinePolicy', reference);
    if (policy === undefined) throw noSuchEntity(`The role policy with name ${name} cannot be found.`);
    return { RoleName: role.name, PolicyName: policy.name, PolicyDocument: encodedDocument(policy.document) };
  },
});
