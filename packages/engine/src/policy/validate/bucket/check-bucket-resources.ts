import { bindToSegments } from '../../../match/arn-pattern.js';
import { matchCodes } from '../../../match/match-codes.js';
import { parseTemplate } from '../../../match/template.js';
import { type Check, eachStatement, textsOf } from '../document-view.js';
import type { ValidateOptions } from '../validate-options.js';

/** Whether every resource is the bucket or inside it. */
export function checkBucketResources({ bucket, partition = 'aws' }: ValidateOptions): Check {
  return eachStatement((statement) => {
    for (const element of ['Resource', 'NotResource']) {
      const outside = textsOf(statement, element).find(({ text }) => !isInside(text, partition, bucket));
      if (outside !== undefined) return { path: outside.path, message: 'Policy has invalid resource' };
    }
    return undefined;
  });
}

function isInside(resource: string, partition: string, bucket: string | undefined): boolean {
  const start = `arn:${partition}:s3:::`;
  if (!resource.startsWith(start) || resource.length === start.length) return false;
  if (bucket === undefined) return true;
  const [name = ''] = resource.slice(start.length).split('/');
  const { codes } = parseTemplate(`${start}${name}`, { variables: false, wildcards: true });
  return matchCodes(bindToSegments(codes, 'Resource'), `${start}${bucket}`, 0);
}
