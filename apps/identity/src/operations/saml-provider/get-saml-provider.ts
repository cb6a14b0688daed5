import { operation } from '../../iam-operation.js';
import { samlProviderOutput } from '../../outputs/saml-provider-output.js';
import { loadSamlProvider } from '../../resources/saml-provider.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetSAMLProvider.html */
export default operation('GetSAMLProvider', {
  load: loadSamlProvider,
  authorize: ({ loaded }) => requirement('iam:GetSAMLProvider', loaded),
  handle: ({ loaded }) => Promise.resolve(samlProviderOutput(existing(loaded))),
});
