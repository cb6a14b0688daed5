/**
 * The instance types that can be launched: the usual sizes of the usual families.
 * @see https://docs.aws.amazon.com/ec2/latest/instancetypes/ec2-instance-type-specifications.html
 */

/** An instance type. */
export interface InstanceType {
  readonly name: string;
  readonly architecture: 'x86_64' | 'arm64';
  readonly vcpus: number;
  readonly threadsPerCore: 1 | 2;
  readonly memoryMib: number;
  readonly burstable: boolean;
  readonly currentGeneration: boolean;
  readonly freeTier: boolean;
  readonly hypervisor: 'nitro' | 'xen';
  readonly ebsOptimized: boolean;
  readonly maxInterfaces: number;
  readonly addressesPerInterface: number;
}

type Interfaces = readonly [count: number, addressesEach: number];

/** Size: vCPUs, and network interfaces with the addresses that each can have. */
const sizes: Readonly<Record<string, readonly [vcpus: number, interfaces: Interfaces]>> = {
  large: [2, [3, 10]],
  xlarge: [4, [4, 15]],
  '2xlarge': [8, [4, 15]],
  '4xlarge': [16, [8, 30]],
};

/** Burstable size: vCPUs, MiB of memory, interfaces. */
const burstableSizes: Readonly<Record<string, readonly [vcpus: number, memoryMib: number, interfaces: Interfaces]>> = {
  nano: [2, 512, [2, 2]],
  micro: [2, 1024, [2, 2]],
  small: [2, 2048, [3, 4]],
  medium: [2, 4096, [3, 6]],
  large: [2, 8192, [3, 12]],
  xlarge: [4, 16384, [4, 15]],
  '2xlarge': [8, 32768, [4, 15]],
};

/** Family: architecture and GiB of memory for each vCPU. */
const families: Readonly<Record<string, readonly [InstanceType['architecture'], number]>> = {
  m5: ['x86_64', 4],
  m6i: ['x86_64', 4],
  m6g: ['arm64', 4],
  m7i: ['x86_64', 4],
  m7g: ['arm64', 4],
  c5: ['x86_64', 2],
  c6i: ['x86_64', 2],
  c7g: ['arm64', 2],
  r5: ['x86_64', 8],
  r6i: ['x86_64', 8],
  r7g: ['arm64', 8],
};

const burstableFamilies: Readonly<Record<string, InstanceType['architecture']>> = {
  t3: 'x86_64',
  t3a: 'x86_64',
  t4g: 'arm64',
};

const nitro = { currentGeneration: true, hypervisor: 'nitro', ebsOptimized: true } as const;
const xen = { architecture: 'x86_64', threadsPerCore: 1, hypervisor: 'xen', ebsOptimized: false } as const;

function build(): InstanceType[] {
  const types: InstanceType[] = [];
  for (const [family, architecture] of Object.entries(burstableFamilies)) {
    for (const [size, [vcpus, memoryMib, [maxInterfaces, addressesPerInterface]]] of Object.entries(burstableSizes)) {
      const freeTier = ['t3.micro', 't3.small', 't4g.micro', 't4g.small'].includes(`${family}.${size}`);
      const network = { maxInterfaces, addressesPerInterface };
      const threadsPerCore = architecture === 'arm64' ? 1 : 2;
      const name = `${family}.${size}`;
      types.push({
        ...nitro,
        name,
        architecture,
        vcpus,
        threadsPerCore,
        memoryMib,
        burstable: true,
        freeTier,
        ...network,
      });
    }
  }
  for (const [family, [architecture, gibPerVcpu]] of Object.entries(families)) {
    for (const [size, [vcpus, [maxInterfaces, addressesPerInterface]]] of Object.entries(sizes)) {
      const network = { maxInterfaces, addressesPerInterface };
      const memory = { memoryMib: vcpus * gibPerVcpu * 1024, burstable: false, freeTier: false };
      const threadsPerCore = architecture === 'arm64' ? 1 : 2;
      types.push({ ...nitro, name: `${family}.${size}`, architecture, vcpus, threadsPerCore, ...memory, ...network });
    }
  }
  const old = { ...xen, vcpus: 1, freeTier: false, maxInterfaces: 2 };
  types.push(
    { ...old, name: 'm1.small', memoryMib: 1740, burstable: false, currentGeneration: false, addressesPerInterface: 4 },
    { ...old, name: 't2.nano', memoryMib: 512, burstable: true, currentGeneration: true, addressesPerInterface: 2 },
    { ...old, name: 't2.micro', memoryMib: 1024, burstable: true, currentGeneration: true, addressesPerInterface: 2 },
    { ...old, name: 't2.small', memoryMib: 2048, burstable: true, currentGeneration: true, addressesPerInterface: 4 },
  );
  return types;
}

const catalogue: ReadonlyMap<string, InstanceType> = new Map(build().map((type) => [type.name, type]));

/** Every instance type. */
export function instanceTypes(): InstanceType[] {
  return [...catalogue.values()];
}

/** The instance type of a name. */
export function instanceTypeNamed(name: string): InstanceType | undefined {
  return catalogue.get(name);
}

/** What an instance is when the request does not say. */
export const defaultInstanceType = 'm1.small';
