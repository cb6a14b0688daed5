/** Instance metadata options, with what EC2 adds where a request is silent. */
import type { InstanceMetadataOptionsRequest } from '@aws-sdk/client-ec2';
import type { MachineImage } from '../catalogue/images.js';
import { invalidValue } from '../errors/parameters.js';

/** The metadata options of an instance. */
export interface MetadataOptions {
  readonly metadataEndpoint: string;
  readonly metadataTokens: string;
  readonly metadataHopLimit: number;
  readonly metadataTags: string;
}

/**
 * The options that an instance of the image gets: the request's, else the image's, else EC2's own.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-options.html
 */
export function metadataOptions(
  request: InstanceMetadataOptionsRequest | undefined,
  image: Pick<MachineImage, 'imdsSupport'> | undefined,
): MetadataOptions {
  const v2 = image?.imdsSupport === 'v2.0';
  return {
    metadataEndpoint: request?.HttpEndpoint ?? 'enabled',
    metadataTokens: request?.HttpTokens ?? (v2 ? 'required' : 'optional'),
    metadataHopLimit: request?.HttpPutResponseHopLimit ?? (v2 ? 2 : 1),
    metadataTags: request?.InstanceMetadataTags ?? 'disabled',
  };
}

/**
 * Checks metadata options.
 * @throws ServiceError `InvalidParameterValue`
 */
export function checkMetadataOptions(options: MetadataOptions): void {
  const switches: [string, string, string[]][] = [
    ['httpEndpoint', options.metadataEndpoint, ['enabled', 'disabled']],
    ['httpTokens', options.metadataTokens, ['optional', 'required']],
    ['instanceMetadataTags', options.metadataTags, ['enabled', 'disabled']],
  ];
  for (const [name, value, allowed] of switches) {
    if (!allowed.includes(value)) throw invalidValue(`Value (${value}) for parameter ${name} is invalid.`);
  }
  const { metadataHopLimit: hops } = options;
  if (hops < 1 || hops > 64) {
    throw invalidValue(`Value (${hops}) for parameter HttpPutResponseHopLimit is invalid. Expecting 1 to 64.`);
  }
}
