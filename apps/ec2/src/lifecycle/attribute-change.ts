/**
 * A change of one attribute of an instance, in either of the forms that requests have: by its own member, or by
 * `Attribute` and `Value`.
 */
import type { ModifyInstanceAttributeRequest } from '@aws-sdk/client-ec2';
import type { ContextEntries } from '@cloudgate/ports';
import { instanceTypeNamed } from '../catalogue/instance-types.js';
import { notStopped } from '../errors/instance-state.js';
import { invalidCombination, invalidValue, missingParameter, unsupported } from '../errors/parameters.js';
import { attributeKeys, attributeName } from '../resources/attribute-keys.js';
import { stateAt } from '../rows/instance-state.js';
import type { InstanceRow } from '../rows/types.js';

/** Columns that the change sets; the security groups and volumes are rows of their own. */
export type AttributePatch = Partial<
  Pick<
    InstanceRow,
    | 'disableApiStop'
    | 'disableApiTermination'
    | 'ebsOptimized'
    | 'instanceType'
    | 'shutdownBehavior'
    | 'sourceDestCheck'
    | 'userData'
  >
>;

type Reader = (value: string) => AttributePatch;

function flag(name: 'disableApiStop' | 'disableApiTermination' | 'ebsOptimized' | 'sourceDestCheck'): Reader {
  return (value) => {
    if (value !== 'true' && value !== 'false') throw invalidValue(`Invalid value '${value}' for ${name}.`);
    return { [name]: value === 'true' };
  };
}

const readers: Readonly<Record<string, Reader>> = {
  disableApiStop: flag('disableApiStop'),
  disableApiTermination: flag('disableApiTermination'),
  ebsOptimized: flag('ebsOptimized'),
  sourceDestCheck: flag('sourceDestCheck'),
  userData: (value) => ({ userData: value }),
  instanceType(value) {
    if (instanceTypeNamed(value) === undefined) throw invalidValue(`Invalid value '${value}' for InstanceType.`);
    return { instanceType: value };
  },
  instanceInitiatedShutdownBehavior(value) {
    if (value !== 'stop' && value !== 'terminate') {
      throw invalidValue(`Invalid value '${value}' for InstanceInitiatedShutdownBehavior.`);
    }
    return { shutdownBehavior: value };
  },
};

/** What may be changed of a stopped instance only. */
const whileStopped = ['instanceType', 'userData', 'ebsOptimized'];

/** The attributes that a request sets, with their values as text, in either of its forms. */
function given(input: ModifyInstanceAttributeRequest): [name: string, value: string][] {
  const { Attribute: attribute, Value: value } = input;
  const members: [string, string | undefined][] = [
    [attribute ?? '', attribute ? value : undefined],
    ['disableApiStop', input.DisableApiStop?.Value?.toString()],
    ['disableApiTermination', input.DisableApiTermination?.Value?.toString()],
    ['ebsOptimized', input.EbsOptimized?.Value?.toString()],
    ['instanceInitiatedShutdownBehavior', input.InstanceInitiatedShutdownBehavior?.Value],
    ['instanceType', input.InstanceType?.Value],
    ['sourceDestCheck', input.SourceDestCheck?.Value?.toString()],
    ['userData', input.UserData?.Value && Buffer.from(input.UserData.Value).toString('base64')],
  ];
  return members.filter((member): member is [string, string] => member[1] !== undefined);
}

/** The keys by which conditions see the change. */
export function changeKeys(input: ModifyInstanceAttributeRequest): ContextEntries {
  const changes = given(input);
  const lists = [input.Groups?.length ? 'groupSet' : [], input.BlockDeviceMappings?.length ? 'blockDeviceMapping' : []];
  const [only, ...more] = [...changes.map(([name]) => name), ...lists.flat()];
  return {
    // A request that changes several at once is refused.
    'ec2:Attribute': only === undefined || more.length > 0 ? undefined : attributeName(only),
    ...attributeKeys(Object.fromEntries(changes.map(([name, value]) => [attributeName(name), value]))),
  };
}

/**
 * The columns that a request sets.
 * @throws ServiceError for none, for several at once, for a value that the attribute does not take
 */
export function attributePatch(input: ModifyInstanceAttributeRequest): AttributePatch {
  const changes = given(input);
  const others = [input.Groups, input.BlockDeviceMappings].filter((list) => (list?.length ?? 0) > 0).length;
  if (changes.length + others > 1) throw invalidCombination('Fields for multiple attribute types specified');
  const [change] = changes;
  if (change === undefined) {
    if (others === 0) throw missingParameter('attribute');
    return {};
  }
  const [name, value] = change;
  const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
  if (read === undefined) throw unsupported(`The attribute '${name}' cannot be changed here.`);
  return read(value);
}

/**
 * Checks that an instance is in a state for the change.
 * @throws ServiceError `IncorrectInstanceState`
 */
export function checkStopped(row: InstanceRow, patch: AttributePatch, now: number): void {
  if (whileStopped.some((name) => name in patch) && stateAt(row, now).Name !== 'stopped') throw notStopped(row.id);
}
