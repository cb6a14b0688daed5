import { operation } from '../../iam-operation.js';
import { encodedDocument } from '../../outputs/encoded-document.js';
import { required } from '../../resources/required.js';
import { loadGroup } from '../../resources/group.js';
import { existing, noSuchEntity, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetGroupPolicy.html */
export default operation('GetGroupPolicy', {
  load: loadGroup,
  authorize: ({ loaded }) => requirement('iam:GetGroupPolicy', loaded),
  async handle({ input, loaded, tools }) {
    const group = existing(loaded);
    const name = required(input.PolicyName, 'PolicyName');
    const reference = { principalType: 'group' as const, principalId: group.id, name };
    const policy = await tools.policyStore.read('inlinePolicy', reference);
    if (policy === undefined) throw noSuchEntity(`The group policy with name ${name} cannot be found.`);
    return { GroupName: group.name, PolicyName: policy.name, PolicyDocument: encodedDocument(policy.document) };
  },
});
