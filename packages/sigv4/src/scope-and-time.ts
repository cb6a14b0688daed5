import { isRegion } from '@cloudgate/common';
import type { Failure, ScopeFault } from './failure.js';
import type { Presented } from './presented.js';

/** What a credential's scope and time are judged by. */
export interface ScopeAndTimeRules {
  /** The names that the service signs by; the first one is named in messages. */
  readonly services: readonly string[];
  /** The region that the request is for; any region's form will do when absent. */
  readonly region?: string;
  /** Milliseconds on the wall clock: judges the age of header signatures. */
  readonly wallNow: number;
  /** Milliseconds on the cloud clock: judges the expiry of presigned requests. */
  readonly cloudNow: number;
  /** How far a request's time may be from now, in milliseconds; 15 minutes when absent. */
  readonly skewMs?: number;
}

const quarterOfAnHour = 900_000;

function scopeFaults(presented: Presented, rules: ScopeAndTimeRules): ScopeFault[] {
  const { scope, amzDateText } = presented;
  const { services, region } = rules;
  const faults: ScopeFault[] = [];
  const date = amzDateText.slice(0, 8);
  if (region === undefined ? !isRegion(scope.region) : scope.region !== region) {
    faults.push({ part: 'region', given: scope.region, ...(region === undefined ? undefined : { expected: region }) });
  }
  if (!services.includes(scope.service)) {
    faults.push({ part: 'service', given: scope.service, expected: services[0] ?? '' });
  }
  if (scope.terminator !== 'aws4_request') faults.push({ part: 'terminator', given: scope.terminator });
  if (scope.date !== date) {
    faults.push({ part: 'date', given: scope.date, expected: date, amzDate: amzDateText });
  }
  return faults;
}

function timeFailure(presented: Presented, rules: ScopeAndTimeRules): Failure | undefined {
  const { amzDate, expiresSeconds } = presented;
  const skewMs = rules.skewMs ?? quarterOfAnHour;
  if (presented.kind === 'presigned' && expiresSeconds !== undefined) {
    const facts = { amzDate, expiresSeconds, now: rules.cloudNow, skewMs };
    if (rules.cloudNow > amzDate + expiresSeconds * 1000) return { kind: 'presigned-expired', ...facts };
    return amzDate > rules.cloudNow + skewMs ? { kind: 'presigned-not-yet', ...facts } : undefined;
  }
  const now = presented.kind === 'presigned' ? rules.cloudNow : rules.wallNow;
  if (Math.abs(now - amzDate) <= skewMs) return undefined;
  return { kind: 'skewed', direction: amzDate < now ? 'expired' : 'not-yet', amzDate, now, skewMs };
}

/**
 * Checks that a credential's scope fits the service and the time, and that the request is neither too old nor from
 * the future. A session's own expiry is not looked at.
 * @returns what is wrong; `undefined` when nothing is
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html
 */
export function checkScopeAndTime(presented: Presented, rules: ScopeAndTimeRules): Failure | undefined {
  const faults = scopeFaults(presented, rules);
  if (faults.length > 0) return { kind: 'scope', via: presented.kind === 'header' ? 'header' : 'query', faults };
  return timeFailure(presented, rules);
}
