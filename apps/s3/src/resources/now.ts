/** Times of records. */
import type { Clock } from '@cloudgate/common';

/** The cloud's time in whole seconds, as S3 keeps times of objects. */
export function now(clock: Clock): Date {
  return new Date(Math.floor(clock.cloud() / 1000) * 1000);
}
