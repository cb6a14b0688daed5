/** Errors that take more than one call to bring about, and the specs that do: paths below apps/identity/src. */
export const elsewhere: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'operations/account/account.spec.ts': { EntityAlreadyExistsException: ['CreateAccountAlias'] },
  'operations/account/credential-report.spec.ts': {
    CredentialReportExpiredException: ['GetCredentialReport'],
    CredentialReportNotPresentException: ['GetCredentialReport'],
  },
  'operations/access-key/access-key.spec.ts': { InvalidInputException: ['UpdateAccessKey'] },
  'operations/mfa/mfa.spec.ts': {
    DeleteConflictException: ['DeleteVirtualMFADevice'],
    EntityAlreadyExistsException: ['EnableMFADevice'],
    InvalidAuthenticationCodeException: ['EnableMFADevice', 'ResyncMFADevice'],
    LimitExceededException: ['EnableMFADevice'],
  },
  'operations/oidc-provider/oidc-provider.spec.ts': {
    EntityAlreadyExistsException: ['CreateOpenIDConnectProvider'],
    LimitExceededException: ['AddClientIDToOpenIDConnectProvider', 'CreateOpenIDConnectProvider'],
  },
  'operations/organization/organization.spec.ts': {
    AccountNotManagementOrDelegatedAdministratorException: [
      'DisableOrganizationsRootCredentialsManagement',
      'DisableOrganizationsRootSessions',
      'ListOrganizationsFeatures',
    ],
    CallerIsNotManagementAccountException: [
      'EnableOrganizationsRootCredentialsManagement',
      'EnableOrganizationsRootSessions',
    ],
  },
  'operations/outbound-federation/outbound-federation.spec.ts': {
    OutboundWebIdentityFederationDisabledException: ['GetWebIdentityToken'],
    SessionDurationEscalationException: ['GetWebIdentityToken'],
    FeatureDisabledException: ['DisableOutboundWebIdentityFederation', 'GetOutboundWebIdentityFederationInfo'],
    FeatureEnabledException: ['EnableOutboundWebIdentityFederation'],
  },
  'operations/password/password.spec.ts': {
    InvalidUserTypeException: ['ChangePassword'],
    NoSuchEntityException: ['ChangePassword', 'DeleteAccountPasswordPolicy', 'GetAccountPasswordPolicy'],
    PasswordPolicyViolationException: ['ChangePassword'],
  },
  'operations/policy/policy.spec.ts': { LimitExceededException: ['CreatePolicyVersion'] },
  'operations/saml-provider/saml-provider.spec.ts': {
    EntityAlreadyExistsException: ['CreateSAMLProvider'],
    InvalidInputException: ['CreateSAMLProvider'],
    LimitExceededException: ['CreateSAMLProvider', 'UpdateSAMLProvider'],
  },
  'operations/server-certificate/server-certificate.spec.ts': {
    EntityAlreadyExistsException: ['UpdateServerCertificate'],
    KeyPairMismatchException: ['UploadServerCertificate'],
    LimitExceededException: ['UploadServerCertificate'],
    MalformedCertificateException: ['UploadServerCertificate'],
  },
  'operations/service-linked-role/service-linked-role.spec.ts': { InvalidInputException: ['CreateServiceLinkedRole'] },
  'operations/service-specific-credential/service-specific-credential.spec.ts': {
    LimitExceededException: ['CreateServiceSpecificCredential'],
  },
  'operations/session/assume-role.spec.ts': {
    MalformedPolicyDocumentException: ['AssumeRole'],
    PackedPolicyTooLargeException: ['AssumeRole'],
  },
  'operations/session/assume-role-with-saml.spec.ts': {
    ExpiredTokenException: ['AssumeRoleWithSAML'],
    IDPRejectedClaimException: ['AssumeRoleWithSAML'],
    InvalidIdentityTokenException: ['AssumeRoleWithSAML'],
    MalformedPolicyDocumentException: ['AssumeRoleWithSAML'],
    PackedPolicyTooLargeException: ['AssumeRoleWithSAML'],
  },
  'operations/session/session.spec.ts': { InvalidAuthorizationMessageException: ['DecodeAuthorizationMessage'] },
  'operations/session/web-identity.spec.ts': {
    ExpiredTokenException: ['AssumeRoleWithWebIdentity'],
    IDPCommunicationErrorException: ['AssumeRoleWithWebIdentity'],
    InvalidIdentityTokenException: ['AssumeRoleWithWebIdentity'],
    MalformedPolicyDocumentException: ['AssumeRoleWithWebIdentity'],
    PackedPolicyTooLargeException: ['AssumeRoleWithWebIdentity'],
  },
  'operations/signing-certificate/signing-certificate.spec.ts': {
    DuplicateCertificateException: ['UploadSigningCertificate'],
    InvalidCertificateException: ['UploadSigningCertificate'],
    InvalidInputException: ['UpdateSigningCertificate'],
    LimitExceededException: ['UploadSigningCertificate'],
    MalformedCertificateException: ['UploadSigningCertificate'],
  },
  'operations/simulation/simulation.spec.ts': {
    InvalidInputException: ['GetContextKeysForCustomPolicy', 'SimulateCustomPolicy'],
  },
  'operations/ssh-public-key/ssh-public-key.spec.ts': {
    DuplicateSSHPublicKeyException: ['UploadSSHPublicKey'],
    InvalidInputException: ['UpdateSSHPublicKey'],
    InvalidPublicKeyException: ['UploadSSHPublicKey'],
    LimitExceededException: ['UploadSSHPublicKey'],
    UnrecognizedPublicKeyEncodingException: ['UploadSSHPublicKey'],
  },
};
