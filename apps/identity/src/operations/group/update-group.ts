import { operation } from '../../iam-operation.js';
import { loadGroup } from '../../resources/group.js';
import { iamArn } from '../../resources/iam-arn.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateGroup.html */
export default operation('UpdateGroup', {
  load: loadGroup,
  authorize({ input, loaded, request }) {
    const now = requirement('iam:UpdateGroup', loaded);
    if (input.NewPath === undefined && input.NewGroupName === undefined) return now;
    // The caller needs the permission on what the group will be, too.
    const { account, record } = loaded;
    const path = input.NewPath ?? record?.path ?? '/';
    const name = input.NewGroupName ?? record?.name ?? loaded.name;
    const resource = iamArn({ partition: request.partition, account }, `group${path}${name}`);
    return [now, { ...now, resource }];
  },
  async handle({ input, loaded, tools }) {
    const { id } = existing(loaded);
    await tools.policyStore.run('updateGroup', { id, name: input.NewGroupName, path: input.NewPath });
    return {};
  },
});
