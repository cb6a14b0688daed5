/**
 * Errors about ids and names that name nothing, by the type of the resource.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 */
import { ServiceError } from '@cloudgate/common';

/** What EC2 says of one type's ids. */
interface IdWords {
  readonly prefix: string;
  readonly malformed: string;
  readonly notFound: string;
  message(ids: readonly string[]): string;
}

const quoted = (ids: readonly string[]): string => `'${ids.join(', ')}'`;

function plain(noun: string): IdWords['message'] {
  return (ids) => `The ${noun} ${quoted(ids)} ${ids.length > 1 ? 'do' : 'does'} not exist`;
}

const words = {
  instance: {
    prefix: 'i',
    malformed: 'InvalidInstanceID.Malformed',
    notFound: 'InvalidInstanceID.NotFound',
    message: (ids) => plain(ids.length > 1 ? 'instance IDs' : 'instance ID')(ids),
  },
  image: {
    prefix: 'ami',
    malformed: 'InvalidAMIID.Malformed',
    notFound: 'InvalidAMIID.NotFound',
    message: (ids) =>
      ids.length > 1
        ? `The image ids '[${ids.join(', ')}]' do not exist`
        : `The image id '[${ids.join()}]' does not exist`,
  },
  'security-group': {
    prefix: 'sg',
    malformed: 'InvalidGroupId.Malformed',
    notFound: 'InvalidGroup.NotFound',
    message: plain('security group'),
  },
  'security-group-rule': {
    prefix: 'sgr',
    malformed: 'InvalidSecurityGroupRuleId.Malformed',
    notFound: 'InvalidSecurityGroupRuleId.NotFound',
    message: plain('security group rule ID'),
  },
  subnet: {
    prefix: 'subnet',
    malformed: 'InvalidSubnetID.Malformed',
    notFound: 'InvalidSubnetID.NotFound',
    message: plain('subnet ID'),
  },
  vpc: {
    prefix: 'vpc',
    malformed: 'InvalidVpcID.Malformed',
    notFound: 'InvalidVpcID.NotFound',
    message: plain('vpc ID'),
  },
  volume: {
    prefix: 'vol',
    malformed: 'InvalidParameterValue',
    notFound: 'InvalidVolume.NotFound',
    message: (ids) => `${plain('volume')(ids)}.`,
  },
  snapshot: {
    prefix: 'snap',
    malformed: 'InvalidSnapshotID.Malformed',
    notFound: 'InvalidSnapshot.NotFound',
    message: (ids) => `${plain('snapshot')(ids)}.`,
  },
  'key-pair': {
    prefix: 'key',
    malformed: 'InvalidKeyPairId.Malformed',
    notFound: 'InvalidKeyPair.NotFound',
    message: (ids) => `The key pair ${quoted(ids)} does not exist`,
  },
  'network-interface': {
    prefix: 'eni',
    malformed: 'InvalidNetworkInterfaceId.Malformed',
    notFound: 'InvalidNetworkInterfaceID.NotFound',
    message: plain('networkInterface ID'),
  },
} satisfies Record<string, IdWords>;

/** The types of resources whose ids requests name. */
export type ResourceType = keyof typeof words;

/** The type of resource that an id is of, by its prefix; `undefined` when no type here has such ids. */
export function resourceTypeOf(id: string): ResourceType | undefined {
  const types = Object.keys(words) as ResourceType[];
  return types.find((type) => isWellFormed(type, id));
}

function isWellFormed(type: ResourceType, id: string): boolean {
  const { prefix } = words[type];
  return id.startsWith(`${prefix}-`) && /^([0-9a-f]{8}|[0-9a-f]{17})$/.test(id.slice(prefix.length + 1));
}

/**
 * Checks the form of ids.
 * @throws ServiceError the type's `….Malformed`
 */
export function checkIds(type: ResourceType, ids: readonly string[]): void {
  const bad = ids.find((id) => !isWellFormed(type, id));
  if (bad === undefined) return;
  const { malformed, prefix } = words[type];
  throw new ServiceError(malformed, `Invalid id: "${bad}" (expecting "${prefix}-...")`);
}

/** The type's `….NotFound`. */
export function notFound(type: ResourceType, ids: readonly string[]): ServiceError {
  return new ServiceError(words[type].notFound, words[type].message(ids));
}

/**
 * The found rows of the ids that a request names.
 * @throws ServiceError the type's `….Malformed`, then its `….NotFound`
 */
export function allFound<Row>(type: ResourceType, found: ReadonlyMap<string, Row | undefined>): Row[] {
  const ids = [...found.keys()];
  checkIds(type, ids);
  const missing = ids.filter((id) => found.get(id) === undefined);
  if (missing.length > 0) throw notFound(type, missing);
  return [...found.values()].filter((row) => row !== undefined);
}
