import { operation } from '../../iam-operation.js';
import { loadServerCertificate } from '../../resources/credentials/server-certificate.js';
import { iamArn } from '../../resources/iam-arn.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateServerCertificate.html */
export default operation('UpdateServerCertificate', {
  load: loadServerCertificate,
  authorize({ input, loaded, request }) {
    const now = requirement('iam:UpdateServerCertificate', loaded);
    if (input.NewPath === undefined && input.NewServerCertificateName === undefined) return now;
    // The caller needs the permission on what the certificate will be, too.
    const { account, record } = loaded;
    const path = input.NewPath ?? record?.path ?? '/';
    const name = input.NewServerCertificateName ?? record?.name ?? loaded.name;
    const resource = iamArn({ partition: request.partition, account }, `server-certificate${path}${name}`);
    return [now, { ...now, resource }];
  },
  async handle({ input, loaded, tools }) {
    const { id } = existing(loaded);
    const { NewServerCertificateName: name, NewPath: path } = input;
    await tools.policyStore.run('updateServerCertificate', { id, name, path });
    return {};
  },
});
