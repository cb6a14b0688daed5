import { checkMetadataOptions } from '../../launch/metadata-options.js';
import { foundInstance, loadOne, onInstance } from '../../lifecycle/named-instance.js';
import { operation } from '../../operation.js';
import { attributeKeys } from '../../resources/attribute-keys.js';
import { instancesNow, type LoadedInstance } from '../../rows/instances.js';
import { instanceView } from '../../views/instance-view.js';
import { readingOf, viewOf } from '../../views/view-context.js';

export default operation('ModifyInstanceMetadataOptions', {
  load: (call): LoadedInstance | undefined => loadOne(call),
  authorize(call) {
    const requirement = onInstance('ec2:ModifyInstanceMetadataOptions', call);
    const { HttpTokens, HttpPutResponseHopLimit, HttpEndpoint, InstanceMetadataTags } = call.input;
    const keys = attributeKeys({ HttpTokens, HttpPutResponseHopLimit, HttpEndpoint, InstanceMetadataTags });
    return { ...requirement, context: { ...requirement.context, ...keys } };
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
