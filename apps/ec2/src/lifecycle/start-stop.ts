/**
 * Starts and stops an instance.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Stop_Start.html
 */
import type { Ec2Tables } from '@cloudgate/store';
import { publicAddress, publicName } from '../addresses/addresses.js';
import { notPermitted, wrongState } from '../errors/instance-state.js';
import { attributesOf } from '../rows/instance-attributes.js';
import { stateAt } from '../rows/instance-state.js';
import type { Reading } from '../rows/instances.js';
import type { InstanceRow } from '../rows/types.js';
import { type Transition, userInitiated } from './transition.js';

/**
 * Starts a stopped instance; one that runs goes on.
 * @throws ServiceError `IncorrectInstanceState`
 */
export function start(tables: Ec2Tables, reading: Reading, row: InstanceRow): Transition {
  const before = stateAt(row, reading.now);
  if (before.Name === 'running' || before.Name === 'pending') return { id: row.id, before, after: before };
  if (before.Name !== 'stopped') throw wrongState(row.id, 'started');
  const at = new Date(reading.now);
  const publicIpAddress = attributesOf(row).getsPublicAddress ? publicAddress() : null;
  const started = tables.instances.update(row.id, {
    state: 'pending',
    stateChangedAt: at,
    launchTime: at,
    stateTransitionReason: '',
    stateReasonCode: null,
    stateReasonMessage: null,
    publicIpAddress,
    publicDnsName: publicName(row.region, publicIpAddress),
  });
  showAddress(tables, row.id, publicIpAddress);
  return { id: row.id, before, after: stateAt(started, reading.now) };
}

/**
 * Stops a running instance, which loses its public address; one that is stopped stays so.
 * @throws ServiceError `IncorrectInstanceState`, or `OperationNotPermitted` for a protected one
 */
export function stop(tables: Ec2Tables, reading: Reading, row: InstanceRow): Transition {
  const before = stateAt(row, reading.now);
  if (before.Name === 'stopped' || before.Name === 'stopping') return { id: row.id, before, after: before };
  if (before.Name !== 'running') throw wrongState(row.id, 'stopped');
  if (row.disableApiStop) throw notPermitted(row.id, 'stopped', 'disableApiStop');
  const at = new Date(reading.now);
  const stopped = tables.instances.update(row.id, {
    state: 'stopping',
    stateChangedAt: at,
    stateTransitionReason: userInitiated(at),
    stateReasonCode: 'Client.UserInitiatedShutdown',
    stateReasonMessage: 'Client.UserInitiatedShutdown: User initiated shutdown',
    publicIpAddress: null,
    publicDnsName: '',
  });
  showAddress(tables, row.id, null);
  return { id: row.id, before, after: stateAt(stopped, reading.now) };
}

function showAddress(tables: Ec2Tables, instanceId: string, publicIpAddress: string | null): void {
  for (const { id } of tables.networkInterfaces.findBy('instance', instanceId)) {
    tables.networkInterfaces.update(id, { publicIpAddress });
  }
}
