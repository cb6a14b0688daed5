/**
 * The two clocks. The wall clock judges the age of header signatures and writes the Date header, which SDKs follow.
 * The cloud clock decides expiry, `aws:CurrentTime` and every time that a record shows; it runs ahead of the wall
 * clock by an offset that can only grow.
 */

/** Milliseconds since the epoch, on each clock. */
export interface Clock {
  /** The machine's own time. */
  wall(): number;
  /** The cloud's time: the wall clock plus the offset. */
  cloud(): number;
}

/** A clock whose cloud time can be moved forward. */
export interface AdjustableClock extends Clock {
  /** Milliseconds by which the cloud clock runs ahead. */
  readonly offset: number;
  /**
   * Moves the cloud clock forward.
   * @throws RangeError when `milliseconds` is negative or not finite: time never runs backwards
   */
  advance(milliseconds: number): void;
}

/** The system's clock, `offset` milliseconds ahead for the cloud. */
export function systemClock(offset = 0): AdjustableClock {
  let ahead = offset;
  return {
    get offset() {
      return ahead;
    },
    wall: () => Date.now(),
    cloud: () => Date.now() + ahead,
    advance(milliseconds) {
      if (!Number.isFinite(milliseconds) || milliseconds < 0) {
        throw new RangeError(`the cloud clock moves forward only: \`${milliseconds}\` ms given`);
      }
      ahead += milliseconds;
    },
  };
}
