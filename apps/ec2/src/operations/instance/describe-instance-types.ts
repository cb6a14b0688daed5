import type { _InstanceType, InstanceTypeInfo } from '@aws-sdk/client-ec2';
import { ServiceError } from '@cloudgate/common';
import { type InstanceType, instanceTypeNamed, instanceTypes } from '../../catalogue/instance-types.js';
import { operation } from '../../operation.js';
import { type FilterTable, filterBy } from '../../query/filters.js';
import { pageOf } from '../../query/page.js';
import { anywhere } from '../../resources/reference.js';

export default operation('DescribeInstanceTypes', {
  authorize: () => anywhere('ec2:DescribeInstanceTypes'),
  handle({ input }) {
    const names = input.InstanceTypes ?? [];
    const unknown = names.filter((name) => instanceTypeNamed(name) === undefined);
    if (unknown.length > 0) {
      const message = `The following supplied instance types do not exist: [${unknown.join(', ')}]`;
      throw new ServiceError('InvalidInstanceType', message);
    }
    const shown = instanceTypes()
      .filter(({ name }) => names.length === 0 || names.some((each) => each === name))
      .map(typeView)
      .filter(filterBy(input.Filters, filters));
    const { items, NextToken } = pageOf(shown, input, {
      idOf: ({ InstanceType: name = '' }) => name,
      sizes: { min: 5, max: 100 },
    });
    return { InstanceTypes: [...items], NextToken };
  },
});

function typeView(type: InstanceType): InstanceTypeInfo {
  return {
    // The catalogue's names are among those that the client knows.
    InstanceType: type.name as _InstanceType,
    CurrentGeneration: type.currentGeneration,
    FreeTierEligible: type.freeTier,
    SupportedUsageClasses: ['on-demand'],
    SupportedRootDeviceTypes: ['ebs'],
    SupportedVirtualizationTypes: ['hvm'],
    BareMetal: false,
    Hypervisor: type.hypervisor,
    ProcessorInfo: { SupportedArchitectures: [type.architecture] },
    VCpuInfo: {
      DefaultVCpus: type.vcpus,
      DefaultCores: type.vcpus / type.threadsPerCore,
      DefaultThreadsPerCore: type.threadsPerCore,
    },
    MemoryInfo: { SizeInMiB: type.memoryMib },
    InstanceStorageSupported: false,
    EbsInfo: {
      EbsOptimizedSupport: type.ebsOptimized ? 'default' : 'unsupported',
      EncryptionSupport: 'supported',
      NvmeSupport: type.hypervisor === 'nitro' ? 'required' : 'unsupported',
    },
    NetworkInfo: {
      MaximumNetworkInterfaces: type.maxInterfaces,
      MaximumNetworkCards: 1,
      DefaultNetworkCardIndex: 0,
      Ipv4AddressesPerInterface: type.addressesPerInterface,
      Ipv6AddressesPerInterface: type.addressesPerInterface,
      Ipv6Supported: true,
      EnaSupport: type.hypervisor === 'nitro' ? 'required' : 'unsupported',
      EfaSupported: false,
    },
    PlacementGroupInfo: { SupportedStrategies: ['partition', 'spread'] },
    HibernationSupported: false,
    BurstablePerformanceSupported: type.burstable,
    DedicatedHostsSupported: !type.burstable,
    AutoRecoverySupported: true,
    SupportedBootModes: type.architecture === 'arm64' ? ['uefi'] : ['legacy-bios', 'uefi'],
  };
}

const filters: FilterTable<InstanceTypeInfo> = {
  'auto-recovery-supported': ({ AutoRecoverySupported }) => AutoRecoverySupported,
  'bare-metal': ({ BareMetal }) => BareMetal,
  'burstable-performance-supported': ({ BurstablePerformanceSupported }) => BurstablePerformanceSupported,
  'current-generation': ({ CurrentGeneration }) => CurrentGeneration,
  'free-tier-eligible': ({ FreeTierEligible }) => FreeTierEligible,
  hypervisor: ({ Hypervisor }) => Hypervisor,
  'instance-storage-supported': ({ InstanceStorageSupported }) => InstanceStorageSupported,
  'instance-type': ({ InstanceType: name }) => name,
  'memory-info.size-in-mib': ({ MemoryInfo }) => MemoryInfo?.SizeInMiB,
  'processor-info.supported-architecture': ({ ProcessorInfo }) => ProcessorInfo?.SupportedArchitectures,
  'supported-root-device-type': ({ SupportedRootDeviceTypes }) => SupportedRootDeviceTypes,
  'supported-usage-class': ({ SupportedUsageClasses }) => SupportedUsageClasses,
  'supported-virtualization-type': ({ SupportedVirtualizationTypes }) => SupportedVirtualizationTypes,
  'vcpu-info.default-cores': ({ VCpuInfo }) => VCpuInfo?.DefaultCores,
  'vcpu-info.default-vcpus': ({ VCpuInfo }) => VCpuInfo?.DefaultVCpus,
};
