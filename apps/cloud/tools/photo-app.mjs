import { ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const s3 = new S3Client({});
const Bucket = process.argv[2];

await s3.send(new PutObjectCommand({ Bucket, Key: 'uploads/cat.jpg', Body: 'a cat' }));
const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'uploads/' }));
process.stdout.write(`stored uploads/cat.jpg, the bucket holds ${Contents.length} upload(s)`);
