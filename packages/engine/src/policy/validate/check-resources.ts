import { eachStatement, type StatementView, textsOf } from './document-view.js';

const ELEMENTS = ['Resource', 'NotResource'];

const PARTITIONS: ReadonlySet<string> = new Set([
  '*',
  'aws',
  'aws-cn',
  'aws-us-gov',
  'aws-iso',
  'aws-iso-b',
  'aws-iso-e',
  'aws-iso-f',
  'aws-eusc',
]);

const IAM_PATHS = [
  'user/',
  'federated-user/',
  'role/',
  'group/',
  'instance-profile/',
  'mfa/',
  'server-certificate/',
  'policy/',
  'sms-mfa/',
  'saml-provider/',
  'oidc-provider/',
  'report/',
  'access-report/',
];

/** Every statement has a resource. */
export const checkResourcesExist = eachStatement((statement) => {
  if (ELEMENTS.some((element) => textsOf(statement, element).length > 0)) return undefined;
  return { path: statement.path, message: 'Policy statement must contain resources.' };
});

/** Every resource is `*` or an ARN that IAM accepts. Of several that it does not, IAM names the last by the alphabet. */
export const checkResourceFormats = eachStatement((statement) => {
  for (const { text, path } of inReverse(statement)) {
    const message = formatFault(text);
    if (message !== undefined) return { path, message };
  }
  return undefined;
});

function inReverse(statement: StatementView): ReturnType<typeof textsOf> {
  return ELEMENTS.flatMap((element) => textsOf(statement, element)).toSorted((a, b) =>
    a.text < b.text ? 1 : a.text > b.text ? -1 : 0,
  );
}

function formatFault(resource: string): string | undefined {
  if (resource === '*') return undefined;
  const [, partition, service, region, account, ...rest] = resource.split(':');
  if (partition === undefined) return `Resource ${resource} must be in ARN format or "*".`;
  if (!PARTITIONS.has(partition)) {
    const shown = [service || '*', region ?? '*', account ?? '*', rest.length > 0 ? rest.join(':') : '*'].join(':');
    return `Partition "${partition}" is not valid for resource "arn:${partition}:${shown}".`;
  }
  if (service === undefined) return 'Resource vendor must be fully qualified and cannot contain regexes.';
  const path = rest.join(':');
  return regionFault({ resource, service, region, path }) ?? iamPathFault(service, path);
}

interface ArnParts {
  readonly resource: string;
  readonly service: string;
  readonly region: string | undefined;
  readonly path: string;
}

function regionFault({ resource, service, region, path }: ArnParts): string | undefined {
  if (region === '') return undefined;
  if (service === 'iam') return `IAM resource ${resource} cannot contain region information.`;
  if (service !== 's3' || path.startsWith('accesspoint/')) return undefined;
  return `Resource ${resource} can not contain region information.`;
}

/**
 * Resources that IAM's sentence leaves out: `root` is what sts:AssumeRoot is on, and AWS's own policies for root tasks
 * name it; delegation requests are the last that IAM was given.
 */
const UNNAMED_PATHS = /^(\*$|root$|delegation-request\/)/;

function iamPathFault(service: string, path: string): string | undefined {
  if (service !== 'iam' || UNNAMED_PATHS.test(path) || IAM_PATHS.some((start) => path.startsWith(start))) {
    return undefined;
  }
  return `IAM resource path must either be "*" or start with ${IAM_PATHS.join(', ')}.`;
}
