/**
 * Where AWS takes SAML responses: the addresses that assertions name as their recipient and audience.
 * @see https://docs.aws.amazon.com/general/latest/gr/signin-service.html
 */
import { isRegion, type Partition, partitionOf } from '@cloudgate/common';

const hosts: Readonly<Record<Partition, string>> = {
  aws: 'signin.aws.amazon.com',
  'aws-cn': 'signin.amazonaws.cn',
  'aws-us-gov': 'signin.amazonaws-us-gov.com',
};

const names: Readonly<Record<Partition, string>> = {
  aws: 'urn:amazon:webservices',
  'aws-cn': 'urn:amazon:webservices:cn-north-1',
  'aws-us-gov': 'urn:amazon:webservices:govcloud',
};

/** Whether an address is AWS's own: the partition's sign-in page, of whatever region. */
export function isRecipient(address: string, partition: Partition): boolean {
  if (address === `https://${hosts[partition]}/saml`) return true;
  const [, region = '', host] = /^https:\/\/([a-z\d-]+)\.([a-z.-]+)\/saml$/.exec(address) ?? [];
  return host === hosts[partition] && isRegion(region) && partitionOf(region) === partition;
}

/** Whether an audience is AWS. */
export function isAudience(audience: string, partition: Partition): boolean {
  return audience === names[partition] || isRecipient(audience, partition);
}
