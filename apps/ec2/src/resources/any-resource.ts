/** Resources of any type, by id alone: what tagging works on. */
import type { Ec2ReadTables } from '@cloudgate/store';
import { imageWith } from '../catalogue/images.js';
import { type ResourceType, resourceTypeOf } from '../errors/not-found.js';
import { loadInstance, type Reading } from '../rows/instances.js';
import { keyPairWith, loadedKeyPair } from '../rows/key-pairs.js';
import { securityGroupRules, securityGroupWith, subnetWith, vpcWith } from '../rows/network.js';
import { ownRow } from '../rows/scoped.js';
import { loadedGroup } from '../rows/security-groups.js';
import { tagsOf } from '../rows/tags.js';
import { loadVolume } from '../rows/volumes.js';
import { ec2Arn, type Scope } from '../scope.js';
import { image } from './image.js';
import { existingInstance } from './instance.js';
import { existingKeyPair } from './key-pair.js';
import { existingNetworkInterface } from './network-interface.js';
import type { ResourceReference } from './reference.js';
import { existingSecurityGroup } from './security-group.js';
import { existingSecurityGroupRule } from './security-group-rule.js';
import { snapshot } from './snapshot.js';
import { existingSubnet } from './subnet.js';
import { existingVolume } from './volume.js';
import { existingVpc } from './vpc.js';

/** A resource that a request names by id. */
export interface AnyResource {
  readonly id: string;
  /** Undefined for an id of no type that is known here. */
  readonly type: ResourceType | undefined;
  readonly exists: boolean;
  readonly reference: ResourceReference;
}

interface Place {
  readonly tables: Ec2ReadTables;
  readonly scope: Scope;
  readonly reading: Reading;
}

type Look = (id: string, place: Place) => { readonly exists: boolean; readonly reference: ResourceReference };

const looks: Readonly<Record<ResourceType, Look>> = {
  instance(id, { tables, scope, reading }) {
    const found = loadInstance(tables, reading, id);
    return { exists: found !== undefined, reference: existingInstance(scope, id, found) };
  },
  image(id, { scope }) {
    const found = imageWith(scope.region, id);
    return { exists: found !== undefined, reference: image(scope, id, found) };
  },
  snapshot(id, { scope }) {
    const reference = snapshot(scope, id);
    return { exists: 'ec2:Owner' in reference.context, reference };
  },
  'security-group'(id, { tables, scope }) {
    const found = loadedGroup(tables, securityGroupWith(tables, scope, id));
    return { exists: found !== undefined, reference: existingSecurityGroup(scope, id, found) };
  },
  'security-group-rule'(id, { tables, scope }) {
    const exists = securityGroupRules(tables, scope).some((rule) => rule.id === id);
    return { exists, reference: existingSecurityGroupRule(scope, id, exists ? tagsOf(tables, id) : undefined) };
  },
  subnet(id, { tables, scope }) {
    const row = subnetWith(tables, scope, id);
    const found = row && { ...row, tags: tagsOf(tables, id) };
    return { exists: row !== undefined, reference: existingSubnet(scope, id, found) };
  },
  vpc(id, { tables, scope }) {
    const row = vpcWith(tables, scope, id);
    const found = row && { tenancy: row.instanceTenancy, tags: tagsOf(tables, id) };
    return { exists: row !== undefined, reference: existingVpc(scope, id, found) };
  },
  volume(id, { tables, scope }) {
    const found = loadVolume(tables, scope, id);
    return { exists: found !== undefined, reference: existingVolume(scope, id, found) };
  },
  'key-pair'(id, { tables, scope }) {
    const found = loadedKeyPair(tables, keyPairWith(tables, scope, id));
    return { exists: found !== undefined, reference: existingKeyPair(scope, found?.row.name ?? id, found) };
  },
  'network-interface'(id, { tables, scope }) {
    const row = ownRow(scope, tables.networkInterfaces.get(id));
    const found = row && { facts: row, tags: tagsOf(tables, id) };
    return { exists: row !== undefined, reference: existingNetworkInterface(scope, id, found) };
  },
};

/** Looks up a resource by its id. */
export function anyResource(id: string, place: Place): AnyResource {
  const type = resourceTypeOf(id);
  if (type !== undefined) return { id, type, ...looks[type](id, place) };
  return { id, type, exists: false, reference: { resource: ec2Arn(place.scope, '*', id), context: {} } };
}
