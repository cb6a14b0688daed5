/** Where S3 differs from the model in its client. */
import type { Correction } from './correction.js';

export const s3: readonly Correction[] = [
  {
    except: ['ListBuckets', 'ListDirectoryBuckets', 'WriteGetObjectResponse'],
    uriPrefix: '/{Bucket}',
    why: "the client's endpoint rules put the bucket into path or host, so its model left it out of the URIs",
  },
  {
    only: ['PutBucketPolicy', 'PutBucketTagging'],
    code: 204,
    why: 'the model says 200; S3 answers 204 No Content, as its API reference shows',
  },
];
