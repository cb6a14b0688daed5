/** The least input that passes an operation's validation, drawn from its model. */
import { loadModel, type Member, type Shape } from '@cloudgate/models';

const policy = '{"Version":"2012-10-17","Statement":[]}';

/** Texts that some constraint or other asks for; the first that a member takes is used. */
const candidates: readonly string[] = [
  'sample',
  'sample-bucket',
  'arn:aws:iam::123456789012:role/sample',
  'arn:aws:iam::123456789012:policy/sample',
  'AKIAIOSFODNN7EXAMPLE',
  '123456789012',
  '000000',
  '/',
  policy,
  'v1',
];

/** Members whose form no constraint tells. */
const known: Readonly<Record<string, unknown>> = {
  PolicyArn: 'arn:aws:iam::123456789012:policy/sample',
  PermissionsBoundary: 'arn:aws:iam::123456789012:policy/sample',
  RoleArn: 'arn:aws:iam::123456789012:role/sample',
  OpenIDConnectProviderArn: 'arn:aws:iam::123456789012:oidc-provider/sample',
  SAMLProviderArn: 'arn:aws:iam::123456789012:saml-provider/sample',
  PrincipalArn: 'arn:aws:iam::123456789012:saml-provider/sample',
  SigningAlgorithm: 'RS256',
  TargetPrincipal: '123456789012',
  TaskPolicyArn: { arn: 'arn:aws:iam::aws:policy/root-task/S3UnlockBucketPolicy' },
  SAMLMetadataDocument: 'sample'.repeat(200),
  CertificateId: 'SAMPLESAMPLESAMPLESAMPLE',
  JobId: '5fd3ccdb-4f1a-4d4f-a3c8-2f64e5bd1c11',
  Url: 'https://token.example.com',
  ThumbprintList: ['0123456789abcdef0123456789abcdef01234567'],
  PolicyDocument: policy,
  AssumeRolePolicyDocument: policy,
  CopySource: 'sample-bucket/sample',
  InstanceId: 'i-01234567890abcdef',
  InstanceIds: ['i-01234567890abcdef'],
  VolumeId: 'vol-01234567890abcdef',
  ImageId: 'ami-01234567890abcdef',
  GroupId: 'sg-01234567890abcdef',
  Resources: ['i-01234567890abcdef'],
  AssociationId: 'iip-assoc-01234567890abcdef',
  AvailabilityZone: 'us-east-1a',
  PublicKeyMaterial: new TextEncoder().encode('ssh-ed25519 AAAA sample'),
  IamInstanceProfile: { Name: 'sample' },
  Tags: [{ Key: 'sample', Value: 'sample' }],
  MinCount: 1,
  MaxCount: 1,
  Body: 'sample',
  accountId: '123456789012',
};

function fits(text: string, { constraints }: Member): boolean {
  if (constraints === undefined) return true;
  const { min = 0, max = Infinity, pattern, enum: values } = constraints;
  if (text.length < min || text.length > max) return false;
  if (values !== undefined && !values.includes(text)) return false;
  return pattern === undefined || new RegExp(`^(?:${pattern})$`, 'su').test(text);
}

function textFor(member: Member): string {
  const [first] = member.constraints?.enum ?? [];
  const text = first ?? candidates.find((candidate) => fits(candidate, member));
  if (text === undefined) throw new Error(`no sample fits \`${member.name}\``);
  return text;
}

function valueOf(member: Member): unknown {
  if (Object.hasOwn(known, member.name)) return known[member.name];
  const { shape } = member;
  switch (shape.type) {
    case 'string':
      return textFor(member);
    case 'number':
      return member.constraints?.min ?? 1;
    case 'boolean':
      return false;
    case 'timestamp':
      return new Date(0);
    case 'blob':
      return new TextEncoder().encode('sample');
    case 'list':
      return [valueOf(shape.member)];
    case 'map':
      return { sample: valueOf(shape.value) };
    default:
      return structureOf(shape);
  }
}

function structureOf(shape: Shape): Record<string, unknown> {
  if (shape.type !== 'structure' && shape.type !== 'union') return {};
  const needed = shape.type === 'union' ? shape.members.slice(0, 1) : shape.members.filter(({ required }) => required);
  return Object.fromEntries(needed.map((member) => [member.name, valueOf(member)]));
}

/** The least input of an operation. */
export function sampleInput(service: string, operation: string): Record<string, unknown> {
  const model = loadModel(service).operations[operation];
  if (model === undefined) throw new Error(`the model has no operation \`${operation}\``);
  return structureOf(model.input);
}
