export { registry as ec2Operations } from './generated/registry.js';
export { type InstanceRole, instanceRole, type InstanceSession } from './metadata/instance-role.js';
export type { Scope } from './scope.js';
export { ec2Models, type Ec2Tools, ec2Tools } from './service.js';
