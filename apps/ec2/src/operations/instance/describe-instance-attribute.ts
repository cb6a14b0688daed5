import type { InstanceAttribute } from '@aws-sdk/client-ec2';
import { invalidValue, missingParameter } from '../../errors/parameters.js';
import { foundInstance, loadOne, onInstance } from '../../lifecycle/named-instance.js';
import { operation } from '../../operation.js';
import type { LoadedInstance } from '../../rows/instances.js';
import type { InstanceRow } from '../../rows/types.js';
import { instanceView } from '../../views/instance-view.js';
import { type ViewContext, viewOf } from '../../views/view-context.js';

export default operation('DescribeInstanceAttribute', {
  load: (call): LoadedInstance | undefined => loadOne(call),
  authorize: (call) => onInstance('ec2:DescribeInstanceAttribute', call),
  handle(call) {
    const { Attribute: attribute, InstanceId } = call.input;
    if (!attribute) throw missingParameter('attribute');
    const { row } = foundInstance(InstanceId, call.loaded);
    const read = Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
    if (read === undefined) {
      throw invalidValue(`Value (${attribute}) for parameter attribute is invalid. Unknown attribute.`);
    }
    return { InstanceId, ...read(row, viewOf(call)) };
  },
});

type Read = (row: InstanceRow, context: ViewContext) => Omit<InstanceAttribute, 'InstanceId'>;

const attributes: Readonly<Record<string, Read>> = {
  blockDeviceMapping: (row, context) => ({ BlockDeviceMappings: instanceView(context, row).BlockDeviceMappings }),
  disableApiStop: (row) => ({ DisableApiStop: { Value: row.disableApiStop } }),
  disableApiTermination: (row) => ({ DisableApiTermination: { Value: row.disableApiTermination } }),
  ebsOptimized: (row) => ({ EbsOptimized: { Value: row.ebsOptimized } }),
  enaSupport: () => ({ EnaSupport: { Value: true } }),
  enclaveOptions: () => ({ EnclaveOptions: { Enabled: false } }),
  groupSet: (row, context) => ({ Groups: instanceView(context, row).SecurityGroups }),
  instanceInitiatedShutdownBehavior: (row) => ({ InstanceInitiatedShutdownBehavior: { Value: row.shutdownBehavior } }),
  instanceType: (row) => ({ InstanceType: { Value: row.instanceType } }),
  kernel: () => ({ KernelId: {} }),
  productCodes: () => ({ ProductCodes: [] }),
  ramdisk: () => ({ RamdiskId: {} }),
  rootDeviceName: (row) => ({ RootDeviceName: { Value: row.rootDeviceName } }),
  sourceDestCheck: (row) => ({ SourceDestCheck: { Value: row.sourceDestCheck } }),
  sriovNetSupport: () => ({ SriovNetSupport: { Value: 'simple' } }),
  userData: (row) => ({ UserData: row.userData === null ? {} : { Value: row.userData } }),
};
