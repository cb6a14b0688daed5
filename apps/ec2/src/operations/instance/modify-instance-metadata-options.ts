import type { ContextEntries } from '@cloudgate/ports';
import { checkMetadataOptions } from '../../launch/metadata-options.js';
import { foundInstance, loadOne, onInstance } from '../../lifecycle/named-instance.js';
import { operation } from '../../operation.js';
import { instancesNow, type LoadedInstance } from '../../rows/instances.js';
import { instanceView } from '../../views/instance-view.js';
import { readingOf, viewOf } from '../../views/view-context.js';

const attributes = ['HttpTokens', 'HttpPutResponseHopLimit', 'HttpEndpoint', 'InstanceMetadataTags'] as const;

type Options = { readonly [Name in (typeof attributes)[number]]?: string | number | undefined };

/**
 * The keys by which conditions see what is to become of the options.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ExamplePolicies_EC2.html#iam-example-instance-metadata
 */
function attributeKeys(input: Options): ContextEntries {
  const given = attributes.filter((name) => input[name] !== undefined);
  const [only, ...more] = given;
  const values = given.map((name) => [`ec2:Attribute/${name}`, String(input[name])]);
  return { 'ec2:Attribute': more.length > 0 ? given : only, ...Object.fromEntries(values) };
}

export default operation('ModifyInstanceMetadataOptions', {
  load: (call): LoadedInstance | undefined => loadOne(call),
  authorize(call) {
    const requirement = onInstance('ec2:ModifyInstanceMetadataOptions', call);
    return { ...requirement, context: { ...requirement.context, ...attributeKeys(call.input) } };
  },
  async handle(call) {
    const { input, loaded, tools } = call;
    const { row } = foundInstance(input.InstanceId, loaded);
    const reading = readingOf(viewOf(call));
    const options = {
      metadataEndpoint: input.HttpEndpoint ?? row.metadataHttpEndpoint,
      metadataTokens: input.HttpTokens ?? row.metadataHttpTokens,
      metadataHopLimit: input.HttpPutResponseHopLimit ?? row.metadataHopLimit,
      metadataTags: input.InstanceMetadataTags ?? row.metadataTags,
    };
    checkMetadataOptions(options);
    const changed = await tools.store.run((tables) => {
      instancesNow(tables, reading, [row.id]);
      return tables.instances.update(row.id, {
        metadataHttpEndpoint: options.metadataEndpoint,
        metadataHttpTokens: options.metadataTokens,
        metadataHopLimit: options.metadataHopLimit,
        metadataTags: options.metadataTags,
      });
    });
    const { MetadataOptions } = instanceView(viewOf(call), changed);
    return { InstanceId: row.id, InstanceMetadataOptions: { ...MetadataOptions, State: 'pending' as const } };
  },
});
