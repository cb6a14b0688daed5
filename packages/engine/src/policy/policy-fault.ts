import { formatPath, type JsonPath, offsetOf } from './parse/json-path.js';
import { positionAt } from './parse/text-positions.js';

/** Why a policy document was refused: AWS's code and words, and where. */
export interface PolicyFault {
  /** `MalformedPolicyDocument`, `MalformedPolicy`, `LimitExceeded`… */
  readonly code: string;
  /** AWS's sentence for this place. */
  readonly message: string;
  /** JSON path of the fault, such as `$.Statement[0].Effect`. */
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
  /** What exactly is wrong, in this engine's words; AWS does not say. */
  readonly detail?: string;
}

/** A fault before it has a place in a text. */
export interface FaultText {
  readonly code: string;
  readonly message: string;
  readonly detail?: string | undefined;
}

/** The fault at a path of a text that is JSON. */
export function faultAt(text: string, path: JsonPath, fault: FaultText): PolicyFault {
  return placed(fault, formatPath(path), positionAt(text, offsetOf(text, path)));
}

/** The fault at an offset of a text that is not JSON. */
export function faultAtOffset(text: string, offset: number, fault: FaultText): PolicyFault {
  return placed(fault, '$', positionAt(text, offset));
}

function placed(fault: FaultText, path: string, at: { line: number; column: number }): PolicyFault {
  const { code, message, detail } = fault;
  return { code, message, path, ...at, ...(detail === undefined ? {} : { detail }) };
}

/** Tells a fault from what {@link parsePolicy} returns when all is well. */
export function isPolicyFault(value: object): value is PolicyFault {
  return 'code' in value && 'path' in value;
}

/** A policy that cannot be read was given to be evaluated. */
export class InvalidPolicyError extends Error {
  readonly fault: PolicyFault;

  constructor(source: string, fault: PolicyFault) {
    super(`invalid policy \`${source}\`: ${fault.detail ?? fault.message} at ${fault.path}, line ${fault.line}`);
    this.name = 'InvalidPolicyError';
    this.fault = fault;
  }
}
