import type { ProtocolName, ServiceModel } from '@cloudgate/models';
import { awsJson1_0, awsJson1_1 } from './json/aws-json.js';
import type { Protocol } from './protocol.js';
import { awsQuery } from './query/aws-query.js';
import { ec2Query } from './query/ec2-query.js';
import { restXml } from './rest/rest-xml.js';

const protocols: Readonly<Record<ProtocolName, Protocol>> = { awsQuery, ec2Query, restXml, awsJson1_0, awsJson1_1 };

/** The protocol that a service speaks. */
export function protocolOf(model: ServiceModel): Protocol {
  return protocols[model.protocol];
}
