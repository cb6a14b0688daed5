/**
 * The services that IAM knows, out of a file that the build compiles; read when first asked for.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
import { readFileSync } from 'node:fs';

/** A service, by its names and its actions' names. */
export interface AwsService {
  /** Such as `s3`. */
  readonly namespace: string;
  /** Such as `Amazon S3`. */
  readonly name: string;
  readonly actions: readonly string[];
  /** The actions whose last use is told one by one. */
  readonly tracked: readonly string[];
}

const file = new URL('../../generated/aws-services.json', import.meta.url);
let loaded: readonly AwsService[] | undefined;

/** Every service, sorted by namespace. */
export function awsServices(): readonly AwsService[] {
  if (loaded === undefined) {
    const entries = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Omit<AwsService, 'namespace'>>>;
    loaded = Object.entries(entries).map(([namespace, service]) => ({ namespace, ...service }));
  }
  return loaded;
}
