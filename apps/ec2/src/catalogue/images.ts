/** The images that every region has: a few of Amazon Linux and Ubuntu, with ids of their own that never change. */
import { memo } from './memo.js';
import { stableId } from './zones.js';

/** An image, in a region. */
export interface MachineImage {
  readonly id: string;
  readonly snapshotId: string;
  readonly name: string;
  readonly description: string;
  readonly architecture: 'x86_64' | 'arm64';
  /** The account that publishes it. */
  readonly ownerId: string;
  readonly ownerAlias?: 'amazon';
  /** `v2.0` where instances must use session-oriented metadata requests unless told otherwise. */
  readonly imdsSupport?: 'v2.0';
  readonly bootMode?: 'uefi' | 'uefi-preferred';
  readonly rootDeviceName: string;
  /** GiB. */
  readonly rootVolumeSize: number;
  readonly rootVolumeType: 'gp2' | 'gp3';
  readonly createdAt: string;
}

type Source = Omit<MachineImage, 'id' | 'snapshotId'>;

const amazon = {
  ownerId: '137112412989',
  ownerAlias: 'amazon',
  rootDeviceName: '/dev/xvda',
  rootVolumeSize: 8,
} as const;
const canonical = {
  ownerId: '099720109477',
  rootDeviceName: '/dev/sda1',
  rootVolumeSize: 8,
} as const;

function amazonLinux2023(architecture: 'x86_64' | 'arm64'): Source {
  const version = '2023.9.20251105.0';
  return {
    ...amazon,
    name: `al2023-ami-${version}-kernel-6.1-${architecture}`,
    description: `Amazon Linux 2023 AMI ${version} ${architecture} HVM kernel-6.1`,
    architecture,
    imdsSupport: 'v2.0',
    bootMode: architecture === 'arm64' ? 'uefi' : 'uefi-preferred',
    rootVolumeType: 'gp3',
    createdAt: '2025-11-05T20:12:09.000Z',
  };
}

function amazonLinux2(architecture: 'x86_64' | 'arm64'): Source {
  const version = '2.0.20251014.0';
  return {
    ...amazon,
    name: `amzn2-ami-hvm-${version}-${architecture}-gp2`,
    description: `Amazon Linux 2 AMI ${version} ${architecture} HVM gp2`,
    architecture,
    rootVolumeType: 'gp2',
    createdAt: '2025-10-14T19:45:31.000Z',
  };
}

function ubuntu(release: 'noble-24.04' | 'jammy-22.04', architecture: 'x86_64' | 'arm64'): Source {
  const [codename, number] = release.split('-');
  const arch = architecture === 'x86_64' ? 'amd64' : 'arm64';
  const volume = codename === 'noble' ? 'gp3' : 'gp2';
  return {
    ...canonical,
    name: `ubuntu/images/hvm-ssd${volume === 'gp3' ? '-gp3' : ''}/ubuntu-${release}-${arch}-server-20251022`,
    description: `Canonical, Ubuntu, ${number} LTS, ${arch} ${codename} image build on 2025-10-22`,
    architecture,
    bootMode: architecture === 'arm64' ? 'uefi' : 'uefi-preferred',
    rootVolumeType: volume,
    createdAt: '2025-10-22T06:53:26.000Z',
  };
}

const sources: readonly Source[] = [
  amazonLinux2023('x86_64'),
  amazonLinux2023('arm64'),
  amazonLinux2('x86_64'),
  amazonLinux2('arm64'),
  ubuntu('noble-24.04', 'x86_64'),
  ubuntu('noble-24.04', 'arm64'),
  ubuntu('jammy-22.04', 'x86_64'),
  ubuntu('jammy-22.04', 'arm64'),
];

const catalogueOf = memo((region = '') => {
  const images = sources.map((source): MachineImage => ({
    id: stableId('ami', region, source.name),
    snapshotId: stableId('snap', region, source.name),
    ...source,
  }));
  return new Map(images.map((image) => [image.id, image]));
});

/** Every image of a region. */
export function imagesOf(region: string): MachineImage[] {
  return [...catalogueOf(region).values()];
}

/** The image with an id, in a region. */
export function imageWith(region: string, id: string): MachineImage | undefined {
  return catalogueOf(region).get(id);
}
