/** What a managed policy's ARN tells of it. */
import { lastSegment, parseArn } from '@cloudgate/common';

/** The path and name in the ARN of a managed policy. */
export function pathOfPolicyArn(arn: string): { readonly path: string; readonly name: string } {
  const resource = parseArn(arn)?.resource ?? '';
  const name = lastSegment(resource);
  return { path: resource.slice('policy'.length, resource.length - name.length), name };
}
