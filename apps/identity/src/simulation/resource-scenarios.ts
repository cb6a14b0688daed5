/**
 * Scenarios of EC2 that need several resources together.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulateCustomPolicy.html
 */
import { parseArn } from '@cloudgate/common';
import { invalidInput } from './policy-source.js';

const instance = ['instance', 'image', 'security-group', 'network-interface'] as const;

/** The types of resources that each scenario needs. */
const scenarios: Readonly<Record<string, readonly string[]>> = {
  'EC2-VPC-InstanceStore': instance,
  'EC2-VPC-InstanceStore-Subnet': [...instance, 'subnet'],
  'EC2-VPC-EBS': [...instance, 'volume'],
  'EC2-VPC-EBS-Subnet': [...instance, 'subnet', 'volume'],
};

/** @throws ServiceError `InvalidInput` for an unknown scenario, and when one of its resources is missing */
export function checkScenario(option: string | undefined, resources: readonly string[]): void {
  if (option === undefined) return;
  const needed = Object.hasOwn(scenarios, option) ? scenarios[option] : undefined;
  if (needed === undefined) throw invalidInput(`Invalid Resource Handling Option: ${option}`);
  const given = new Set(resources.map((arn) => parseArn(arn)?.resource.split('/')[0]));
  const missing = needed.filter((type) => !given.has(type));
  if (missing.length > 0) throw invalidInput(`${option} requires resources of the types: ${missing.join(', ')}`);
}
