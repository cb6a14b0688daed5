import type { Failure } from '../failure.js';
import { ec2Form } from './ec2-form.js';
import type { ErrorForm } from './error-form.js';
import { jsonForm } from './json-form.js';
import { queryForm } from './query-form.js';
import { s3Form } from './s3-form.js';

/** The families of services that word authentication failures alike. */
export type ServiceFamily = 's3' | 'ec2' | 'query' | 'json';

const forms: Readonly<Record<ServiceFamily, (failure: Failure) => ErrorForm>> = {
  s3: s3Form,
  ec2: ec2Form,
  query: queryForm,
  json: jsonForm,
};

/** Says a failure in a service family's own code, status and words. */
export function failureFor(family: ServiceFamily, failure: Failure): ErrorForm {
  return forms[family](failure);
}
