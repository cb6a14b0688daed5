import { expect, test } from 'vitest';
import { isShown, passingTime, stateAt, terminatedShown } from './instance-state.js';

const stateChangedAt = new Date(1_000_000);

test.each([
  ['pending', 0, 'pending', 0],
  ['pending', passingTime - 1, 'pending', 0],
  ['pending', passingTime, 'running', 16],
  ['stopping', 0, 'stopping', 64],
  ['stopping', passingTime, 'stopped', 80],
  ['shutting-down', 0, 'shutting-down', 32],
  ['shutting-down', passingTime, 'terminated', 48],
] as const)('`%s` after %s ms is `%s`', (...[state, after, Name, Code]) => {
  expect(stateAt({ state, stateChangedAt }, stateChangedAt.getTime() + after)).toEqual({ Code, Name });
});

test.each([
  ['stopping', 10 * terminatedShown, true],
  ['shutting-down', passingTime + terminatedShown - 1, true],
  ['shutting-down', passingTime + terminatedShown, false],
])('`%s` after %s ms is shown: %s', (state, after, shown) => {
  expect(isShown({ state, stateChangedAt }, stateChangedAt.getTime() + after)).toBe(shown);
});
