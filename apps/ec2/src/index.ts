export { registry as ec2Operations } from './generated/registry.js';
export { ec2Models, type Ec2Tools, ec2Tools } from './service.js';
