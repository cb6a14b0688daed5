/** What `cloudgate help` says. */
export const help = `cloudgate, a local AWS whose IAM is real

  cloudgate start        start a cloud and stay with it
      --port N           4566; 0 picks a free one (CLOUDGATE_PORT)
      --host ADDRESS     127.0.0.1; any that others reach needs root credentials of your own (CLOUDGATE_HOST)
      --state DIR        .cloudgate (CLOUDGATE_STATE)
      --memory           keep nothing
      --split            each part in a process of its own
      --assume-secure-transport
                         whatever stands in front speaks TLS: aws:SecureTransport is true
  cloudgate status       what runs, where, since when (--json)
  cloudgate env          shell lines that set the root credentials: eval "$(npx cloudgate env)"
  cloudgate reset        empty the cloud; its root credentials stay
  cloudgate account create [--id ID] [--json]
  cloudgate account list [--json]
  cloudgate clock [--json]
  cloudgate clock advance 1h
  cloudgate decision [REQUEST-ID] [--json]
                         why a request was allowed or denied; without its id, the latest requests
  cloudgate demo         a user's key against a role's session (--fast: without pauses)

Commands that call a cloud take --endpoint URL, --region and --state DIR. They sign with AWS_ACCESS_KEY_ID and
AWS_SECRET_ACCESS_KEY, else the profile named by AWS_PROFILE, else the root credentials of the state folder.
The root credentials of a new state can be chosen with CLOUDGATE_ROOT_ACCESS_KEY_ID and
CLOUDGATE_ROOT_SECRET_ACCESS_KEY, its account with CLOUDGATE_ACCOUNT_ID, its region with CLOUDGATE_DEFAULT_REGION.`;
