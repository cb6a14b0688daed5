/** A setup file for vitest: `setupFiles: ['@cloudgate/testing/vitest']`, or import it once in a test. */
import { expect } from 'vitest';
import { type ExpectedDenial, matchers } from './matchers.js';

declare module 'vitest' {
  // The parameter is vitest's own.
  // eslint-disable-next-line @typescript-eslint/no-unused-vars, @typescript-eslint/no-explicit-any
  interface Matchers<T = any> {
    /** The call is denied; the decision's own words say why. */
    toBeDenied(expected?: ExpectedDenial): Promise<void>;
    /** The call is allowed, whatever became of it then. */
    toBeAllowed(): Promise<void>;
  }
}

expect.extend(matchers);
