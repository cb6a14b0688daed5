/**
 * Errors that AWS models and that no call to a cloud of one machine comes to.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html
 */

/** Of any operation, by the names of the SDK's exceptions: why. */
export const neverAnywhere: Readonly<Record<string, string>> = {
  ServiceFailureException: 'A fault of ours is InternalFailure, in every service.',
  ConcurrentModificationException: 'Commands run one after the other, on what the one before left.',
  EntityTemporarilyUnmodifiableException: 'What was written is in force when the call is answered.',
  CredentialReportNotReadyException: 'A report is made before the call that asks for it is answered.',
  RegionDisabledException: 'Every region is enabled.',
  OrganizationNotFoundException: 'Every account belongs to the one organization.',
  OrganizationNotInAllFeaturesModeException: 'The organization has all features.',
  ServiceAccessNotEnabledException: 'IAM has trusted access to the organization.',
  PolicyEvaluationException: 'A policy that cannot be evaluated is refused as invalid input first.',
  OpenIdIdpCommunicationErrorException: 'A provider is asked when its tokens come, not when it is registered.',
  ReportGenerationLimitExceededException: 'A report is made while the call waits for it.',
};

/** An error of some operations, and why it does not come. */
interface Never {
  readonly error: string;
  readonly because: string;
  readonly operations: readonly string[];
}

function never(error: string, because: string, ...operations: readonly string[]): Never {
  return { error, because, operations };
}

const limit = 'LimitExceededException';
const invalid = 'InvalidInputException';
const unknown = 'NoSuchEntityException';

/** Of some operations. */
export const neverOf: readonly Never[] = [
  never(
    ...([limit, 'What is taken away or detached reaches no quota.'] as const),
    ...['DeactivateMFADevice', 'DeleteAccessKey', 'DeleteAccountAlias', 'DeleteAccountPasswordPolicy', 'DeleteGroup'],
    ...['DeleteGroupPolicy', 'DeleteInstanceProfile', 'DeleteLoginProfile', 'DeletePolicy', 'DeletePolicyVersion'],
    ...['DeleteRole', 'DeleteRolePolicy', 'DeleteSAMLProvider', 'DeleteServerCertificate', 'DeleteServiceLinkedRole'],
    ...['DeleteSigningCertificate', 'DeleteUser', 'DeleteUserPolicy', 'DeleteVirtualMFADevice', 'DetachGroupPolicy'],
    ...['DetachRolePolicy', 'DetachUserPolicy', 'RemoveRoleFromInstanceProfile', 'RemoveUserFromGroup'],
  ),
  never(
    ...([limit, 'What is changed in place makes nothing that is counted.'] as const),
    ...[
      'ChangePassword',
      'ResyncMFADevice',
      'SetDefaultPolicyVersion',
      'UpdateAccessKey',
      'UpdateAccountPasswordPolicy',
    ],
    ...['UpdateGroup', 'UpdateLoginProfile', 'UpdateServerCertificate', 'UpdateSigningCertificate', 'UpdateUser'],
  ),
  never(limit, 'A second alias takes the place of the first.', 'CreateAccountAlias'),
  never(limit, 'A user has one login profile: a second one already exists.', 'CreateLoginProfile'),
  never(limit, 'Service-linked roles count towards no quota.', 'CreateServiceLinkedRole'),
  never(limit, 'A second report within four hours is the first one.', 'GenerateCredentialReport'),
  never(
    ...([invalid, 'A path prefix that breaks its pattern is a ValidationError.'] as const),
    ...['ListAttachedGroupPolicies', 'ListAttachedRolePolicies', 'ListAttachedUserPolicies'],
  ),
  never(
    ...([
      invalid,
      'An id out of its form is a ValidationError; any other that nobody was given names nothing.',
    ] as const),
    ...['GetServiceLastAccessedDetails', 'GetServiceLastAccessedDetailsWithEntities'],
    'GetServiceLinkedRoleDeletionStatus',
  ),
  never(
    ...([invalid, 'Keys are bound by the model alone, and one that is not there is passed over.'] as const),
    ...['UntagInstanceProfile', 'UntagServerCertificate'],
  ),
  never(
    ...([unknown, 'It names nothing that would have to be there.'] as const),
    ...['CreateGroup', 'UpdateAccountPasswordPolicy'],
  ),
  never(unknown, 'A service that has no such role is invalid input.', 'CreateServiceLinkedRole'),
  never(
    unknown,
    'It is idempotent, as AWS documents: a provider that is gone is no error.',
    'DeleteOpenIDConnectProvider',
  ),
  never('EntityAlreadyExistsException', 'A second role is over the quota of one.', 'AddRoleToInstanceProfile'),
  never('EntityAlreadyExistsException', 'It is DuplicateCertificate.', 'UploadSigningCertificate'),
  never(
    ...(['AccountNotManagementOrDelegatedAdministratorException', 'It is CallerIsNotManagementAccount.'] as const),
    ...['EnableOrganizationsRootCredentialsManagement', 'EnableOrganizationsRootSessions'],
  ),
  never(
    ...([
      'UnmodifiableEntityException',
      "The description of a service-linked role is the customer's to change.",
    ] as const),
    'UpdateRoleDescription',
  ),
  never('MalformedPolicyDocumentException', 'It takes no document.', 'UpdateAccountPasswordPolicy'),
  never(
    ...(['ExpiredTokenException', 'Expired credentials are ExpiredToken, as with any operation.'] as const),
    ...['AssumeRole', 'AssumeRoot'],
  ),
  never('DeleteConflictException', 'No service here uses a server certificate.', 'DeleteServerCertificate'),
  never('UnrecognizedPublicKeyEncodingException', 'A wrong encoding breaks its enumeration.', 'GetSSHPublicKey'),
  never(
    'IDPRejectedClaimException',
    'Tokens are verified by their signatures; no issuer is asked.',
    'AssumeRoleWithWebIdentity',
  ),
  never(
    'JWTPayloadSizeExceededException',
    'AWS tells of no size, and as many tags as may be given fit.',
    'GetWebIdentityToken',
  ),
];
