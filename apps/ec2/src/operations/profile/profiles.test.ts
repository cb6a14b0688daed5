import { beforeEach, expect, test } from 'vitest';
import { type Bench, errorOf, oneInstance, openBench, profile } from '../../../test/bench.js';
import describeInstances from '../instance/describe-instances.js';
import run from '../instance/run-instances.js';
import associate from './associate-iam-instance-profile.js';
import describeAssociations from './describe-iam-instance-profile-associations.js';
import disassociate from './disassociate-iam-instance-profile.js';
import replace from './replace-iam-instance-profile-association.js';

let bench: Bench;
let InstanceId: string;
beforeEach(async () => {
  bench = await openBench();
  InstanceId = (await bench.run(run, oneInstance)).Instances[0].InstanceId;
});

const web = { IamInstanceProfile: { Arn: profile.arn } };

test('a profile is given, replaced and taken away', async () => {
  const { IamInstanceProfileAssociation: given } = await bench.run(associate, { InstanceId, ...web });
  expect(given).toMatchObject({ State: 'associating', IamInstanceProfile: { Arn: profile.arn, Id: profile.id } });
  const { Reservations } = await bench.run(describeInstances);
  expect(Reservations[0].Instances[0].IamInstanceProfile).toEqual({ Arn: profile.arn, Id: profile.id });
  const { AssociationId } = given;
  const { IamInstanceProfileAssociation: other } = await bench.run(replace, { AssociationId, ...web });
  expect(other.AssociationId).not.toBe(AssociationId);
  await bench.run(disassociate, { AssociationId: other.AssociationId });
  expect((await bench.run(describeAssociations)).IamInstanceProfileAssociations).toEqual([]);
});

test('an instance has one profile', async () => {
  await bench.run(associate, { InstanceId, ...web });
  expect(await errorOf(bench.run(associate, { InstanceId, ...web }))).toEqual({
    code: 'IncorrectState',
    message: `There is an existing association for instance ${InstanceId}`,
  });
});

test.each([
  [{ IamInstanceProfile: { Name: 'none' } }, 'InvalidParameterValue'],
  [{ IamInstanceProfile: {} }, 'MissingParameter'],
  [{ IamInstanceProfile: { Name: 'web', Arn: profile.arn } }, 'InvalidParameterCombination'],
  [{ ...web, InstanceId: 'i-12345678' }, 'InvalidInstanceID.NotFound'],
])('%j is refused with %s', async (input, code) => {
  expect(await errorOf(bench.run(associate, { InstanceId, ...input }))).toMatchObject({ code });
});

test.each([disassociate, replace])('an association that is not there is told', async (operation) => {
  expect(await errorOf(bench.run(operation, { AssociationId: 'iip-assoc-1', ...web }))).toEqual({
    code: 'InvalidAssociationID.NotFound',
    message: "An invalid association-id of 'iip-assoc-1' was given",
  });
});
