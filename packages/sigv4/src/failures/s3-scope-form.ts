import { globalRegion } from '@cloudgate/common';
import type { Failure, ScopeFault } from '../failure.js';
import type { ErrorForm } from './error-form.js';

function text(fault: ScopeFault, date: string): string {
  switch (fault.part) {
    case 'region':
      return `the region '${fault.given}' is wrong; expecting '${fault.expected ?? globalRegion}'`;
    case 'service':
      return `incorrect service "${fault.given}". This endpoint belongs to "${fault.expected}".`;
    case 'terminator':
      return `incorrect terminal "${fault.given}". This endpoint uses "aws4_request".`;
    case 'date':
      return `Invalid credential date "${fault.given}". This date is not the same as ${date}: "${fault.expected}".`;
  }
}

/** S3 names the first fault of a scope; with a wrong region it says which one is right. */
export function s3ScopeForm({ via, faults }: Extract<Failure, { kind: 'scope' }>): ErrorForm {
  const [fault] = faults;
  const said = fault === undefined ? '' : text(fault, 'X-Amz-Date');
  const details = fault?.part === 'region' ? { details: { Region: fault.expected ?? globalRegion } } : undefined;
  return via === 'header'
    ? {
        code: 'AuthorizationHeaderMalformed',
        status: 400,
        message: `The authorization header is malformed; ${said}`,
        ...details,
      }
    : {
        code: 'AuthorizationQueryParametersError',
        status: 400,
        message: `Error parsing the X-Amz-Credential parameter; ${said}`,
        ...details,
      };
}
