import { operation } from '../../iam-operation.js';
import { iamArn } from '../../resources/iam-arn.js';
import { existing, requirement } from '../../resources/target.js';
import { loadUser } from '../../resources/user.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateUser.html */
export default operation('UpdateUser', {
  load: loadUser,
  authorize({ input, loaded, request }) {
    const now = requirement('iam:UpdateUser', loaded);
    if (input.NewPath === undefined && input.NewUserName === undefined) return now;
    // The caller needs the permission on what the user will be, too.
    const { account, record } = loaded;
    const path = input.NewPath ?? record?.path ?? '/';
    const name = input.NewUserName ?? record?.name ?? loaded.name;
    const resource = iamArn({ partition: request.partition, account }, `user${path}${name}`);
    return [now, { ...now, resource }];
  },
  async handle({ input, loaded, tools }) {
    const { id } = existing(loaded);
    await tools.policyStore.run('updateUser', { id, name: input.NewUserName, path: input.NewPath });
    return {};
  },
});
