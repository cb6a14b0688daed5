import { unknownResource } from '@cloudgate/ports';
import { operation } from '../../iam-operation.js';
import { listedServiceCredential } from '../../outputs/credentials/service-specific-credential-output.js';
import { supportedService } from '../../resources/credentials/supported-service.js';
import { existingUser } from '../../resources/credentials/user-credential.js';
import { pageOutput, pageRequest } from '../../resources/paging.js';
import { validationError } from '../../resources/required.js';
import { requirement } from '../../resources/target.js';
import { loadUserOrSelf } from '../../resources/user.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListServiceSpecificCredentials.html */
export default operation('ListServiceSpecificCredentials', {
  load: loadUserOrSelf,
  // All users are no one resource: only who may list everyone's may list them together.
  authorize: ({ input, loaded }) =>
    requirement(
      'iam:ListServiceSpecificCredentials',
      input.AllUsers === true ? { ...loaded, arn: unknownResource, record: undefined } : loaded,
    ),
  async handle({ input, loaded, tools }) {
    const { AllUsers: all = false, ServiceName: service } = input;
    if (all && input.UserName !== undefined) {
      throw validationError('AllUsers cannot be specified together with UserName.');
    }
    const userId = all ? undefined : existingUser(loaded).id;
    if (service !== undefined) supportedService(service);
    const page = await tools.policyStore.read('listServiceSpecificCredentials', {
      account: loaded.account,
      userId,
      service,
      page: pageRequest(input),
    });
    return { ServiceSpecificCredentials: page.items.map(listedServiceCredential), ...pageOutput(page) };
  },
});
