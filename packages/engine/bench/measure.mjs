// Timing: batches of whole request cycles, the median of them.

/** Median nanoseconds a decision, within about `budget` milliseconds. */
export function medianNanoseconds({ requests, decide }, budget) {
  const size = batchSize({ requests, decide });
  const times = [];
  const end = performance.now() + budget;
  do {
    const start = process.hrtime.bigint();
    for (let n = 0; n < size; n += 1) decide(requests[n % requests.length]);
    times.push(Number(process.hrtime.bigint() - start) / size);
  } while (performance.now() < end || times.length < 5);
  return median(times);
}

/** Decisions that take about half a millisecond, so that few batches are interrupted; running them warms the engine up. */
function batchSize({ requests, decide }) {
  const start = performance.now();
  let count = 0;
  do decide(requests[count++ % requests.length]);
  while (performance.now() - start < 150);
  return Math.max(1, Math.round(count / 300));
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
