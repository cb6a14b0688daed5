/** Writes to every kind of store until it is killed, and prints a line for each write once it is acknowledged. */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { openEc2Store, openIamStore, openS3Store } from '@cloudgate/store';

const [folder, first] = process.argv.slice(2);
const say = (text) => writeSync(1, `${text}\n`);
const accountId = '123456789012';

const iam = await openIamStore({ file: join(folder, 'iam.db') });
const ec2 = await openEc2Store({ file: join(folder, 'ec2.db') });
const s3 = await openS3Store({ file: join(folder, 's3.db') });

/** One command writes three rows of three tables. */
async function writeIam(n) {
  await iam.run((tables) => {
    const name = `user-${n}`;
    const createdAt = new Date(n);
    tables.users.insert({ id: `AIDA${n}`, accountId, name, nameKey: name, path: '/', createdAt, boundaryArn: null });
    tables.tags.insert({ resourceId: `AIDA${n}`, keyLower: 'n', accountId, key: 'N', value: String(n) });
    const last = tables.settings.get('last');
    if (last === undefined) tables.settings.insert({ key: 'last', value: String(n) });
    else tables.settings.update('last', { value: String(n) });
  });
  say(`iam ${n}`);
}

async function writeEc2(n) {
  const of = { accountId, region: 'us-east-1', resourceType: 'instance' };
  await ec2.run(({ tags }) => void tags.insert({ ...of, resourceId: `i-${n}`, key: 'n', value: String(n) }));
  say(`ec2 ${n}`);
}

async function writeS3(n, one) {
  const id = `${n}.${one}`;
  const version = { id, bucketId: 'b', accountId, key: id, versionId: 'null', sequence: BigInt(n), isLatest: true };
  const rest = { isDeleteMarker: false, ownerAccountId: accountId, size: 1n, etag: 'e', contentType: 't' };
  const data = { ...version, ...rest, storageClass: 'STANDARD', lastModified: new Date(n), inline: Buffer.from('x') };
  const part = { accountId, partNumber: 1, size: 1n, etag: 'e', blobId: id };
  await s3.writes.write(async (tx) => {
    await tx.objectVersion.create({ data });
    await tx.objectPart.create({ data: { ...part, objectVersionId: id } });
  });
  say(`s3 ${id}`);
}

for (let n = Number(first); ; n += 1) {
  await Promise.all([writeIam(n), writeEc2(n), ...[1, 2, 3, 4].map((one) => writeS3(n, one))]);
}
