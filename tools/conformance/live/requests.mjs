/**
 * One minimal real request for each action. `build` gets the case's resource and what the condition keys added; `keys`
 * are the condition keys that a client can set with it; `carries` are those that it carries in any case; `tagged`: it
 * brings tags; `several`: it asks for several things at once; `undo` takes away what it made.
 */
import { arnParts, bucketAndKey } from './arn.mjs';
import { objectPath, query, textOf } from './client.mjs';
import { reasons, Skip } from './skip.mjs';

const tagParameters = (prefix, tags) =>
  Object.fromEntries(
    tags.flatMap(([key, value], index) => [
      [`${prefix}.${index + 1}.Key`, key],
      [`${prefix}.${index + 1}.Value`, value],
    ]),
  );

const onBucket = (method, part) => ({
  service: 's3',
  build({ resource, search }) {
    const { bucket, key } = bucketAndKey(resource);
    if (key !== undefined || bucket === '*') throw new Skip(reasons.resource);
    return { service: 's3', method, path: `/${bucket}`, query: { ...part, ...search } };
  },
});

const onObject = (method, part = {}, body = '') => ({
  service: 's3',
  build({ resource, search, headers }) {
    const { bucket, key } = bucketAndKey(resource);
    if (!key) throw new Skip(reasons.resource);
    const more = Object.keys(part).length + Object.keys(search).length > 0 ? { query: { ...part, ...search } } : {};
    return { service: 's3', method, path: objectPath(bucket, key), headers, body, ...more };
  },
});

const inQuery = (name) => (value) => ({ search: { [name]: value } });
const inHeader = (name) => (value) => ({ headers: { [name]: value } });
const inParameter = (name) => (value) => ({ parameters: { [name]: value } });

/** A call of the query protocol; `own` makes its parameters from the resource's name. */
const call = (service, operation, own = () => ({})) => ({
  service,
  build: ({ resource, parameters, tags }) => ({
    ...query(service, operation, { ...own(arnParts(resource), tags), ...parameters }),
  }),
});

const byUser = ({ name }) => ({ UserName: name });
const byInstance = ({ name }) => ({ 'InstanceId.1': name });
const policyDocument = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' },
});

/** What RunInstances itself says of an instance. */
const instanceFacts = ['ec2:instancetype', 'ec2:tenancy', 'ec2:metadatahttpputresponsehoplimit', 'ec2:ebsoptimized'];

/** By the action's lower-case name. */
const requests = {
  's3:getobject': onObject('GET'),
  's3:getobjectversion': onObject('GET', { versionId: 'null' }),
  's3:getobjecttagging': onObject('GET', { tagging: '' }),
  's3:putobject': {
    ...onObject('PUT', {}, 'conformance'),
    keys: { 's3:x-amz-server-side-encryption': inHeader('x-amz-server-side-encryption') },
  },
  's3:listbucket': {
    ...onBucket('GET', { 'list-type': '2' }),
    keys: {
      's3:prefix': inQuery('prefix'),
      's3:delimiter': inQuery('delimiter'),
      's3:max-keys': inQuery('max-keys'),
    },
  },
  's3:listallmybuckets': { service: 's3', build: () => ({ service: 's3', method: 'GET', path: '/' }) },
  's3:getbucketpolicy': onBucket('GET', { policy: '' }),
  's3:deletebucketpolicy': onBucket('DELETE', { policy: '' }),
  's3:putbucketpolicy': {
    service: 's3',
    build(parts) {
      const { bucket } = bucketAndKey(parts.resource);
      const Statement = {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:PutObject',
        Resource: `arn:aws:s3:::${bucket}/*`,
      };
      const body = JSON.stringify({ Version: '2012-10-17', Statement });
      return { ...onBucket('PUT', { policy: '' }).build(parts), body };
    },
  },
  'sts:getcalleridentity': call('sts', 'GetCallerIdentity'),
  'sts:getsessiontoken': call('sts', 'GetSessionToken'),
  'sts:getfederationtoken': call('sts', 'GetFederationToken', ({ name }) => ({ Name: name })),
  'sts:decodeauthorizationmessage': call('sts', 'DecodeAuthorizationMessage', () => ({ EncodedMessage: 'none' })),
  'sts:assumerole': {
    service: 'sts',
    build: ({ resource, parameters }) =>
      query('sts', 'AssumeRole', { RoleArn: resource, RoleSessionName: 'conformance', ...parameters }),
    keys: { 'sts:externalid': inParameter('ExternalId') },
  },
  'sts:tagsession': {
    service: 'sts',
    several: true,
    build({ resource, tags }) {
      const session = { RoleArn: resource, RoleSessionName: 'conformance' };
      return query('sts', 'AssumeRole', { ...session, ...tagParameters('Tags.member', tags) });
    },
    tagged: true,
  },
  'iam:listusers': call('iam', 'ListUsers'),
  'iam:getuser': call('iam', 'GetUser', byUser),
  'iam:deleteuser': call('iam', 'DeleteUser', byUser),
  'iam:createaccesskey': call('iam', 'CreateAccessKey', byUser),
  'iam:createuser': {
    ...call('iam', 'CreateUser', ({ name, path }) => ({ UserName: name, Path: path })),
    keys: { 'iam:permissionsboundary': inParameter('PermissionsBoundary') },
    undo: (_, { resource }) => query('iam', 'DeleteUser', byUser(arnParts(resource))),
  },
  'iam:changepassword': call('iam', 'ChangePassword', () => ({ OldPassword: 'Old-Word-1', NewPassword: 'New-Word-2' })),
  'iam:getpolicy': {
    service: 'iam',
    build: ({ resource }) => query('iam', 'GetPolicy', { PolicyArn: resource }),
  },
  'iam:deletepolicy': {
    service: 'iam',
    build: ({ resource }) => query('iam', 'DeletePolicy', { PolicyArn: resource }),
  },
  'iam:createpolicyversion': {
    service: 'iam',
    build: ({ resource }) =>
      query('iam', 'CreatePolicyVersion', { PolicyArn: resource, PolicyDocument: policyDocument }),
  },
  'iam:attachrolepolicy': call('iam', 'AttachRolePolicy', ({ name }) => ({
    RoleName: name,
    PolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess',
  })),
  'ec2:describeinstances': call('ec2', 'DescribeInstances'),
  'ec2:startinstances': call('ec2', 'StartInstances', byInstance),
  'ec2:stopinstances': call('ec2', 'StopInstances', byInstance),
  'ec2:createtags': {
    ...call('ec2', 'CreateTags', ({ name }, tags) => ({ 'ResourceId.1': name, ...tagParameters('Tag', tags) })),
    tagged: true,
  },
  'ec2:runinstances': {
    service: 'ec2',
    several: true,
    build: ({ parameters, image }) =>
      query('ec2', 'RunInstances', { ImageId: image, MinCount: '1', MaxCount: '1', ...parameters }),
    keys: {
      'ec2:instancetype': inParameter('InstanceType'),
      'ec2:tenancy': inParameter('Placement.Tenancy'),
      'ec2:metadatahttpputresponsehoplimit': inParameter('MetadataOptions.HttpPutResponseHopLimit'),
    },
    carries: instanceFacts,
    undo: (text) => query('ec2', 'TerminateInstances', { 'InstanceId.1': textOf(text, 'instanceId') }),
  },
};

/** @throws {Skip} when no request asks for this action. */
export function requestOf(action) {
  const found = requests[action.toLowerCase()];
  if (found === undefined) throw new Skip(reasons.action);
  return found;
}
