/** One load: sixteen connections that ask as fast as they are answered. */
import autocannon from 'autocannon';

const connections = 16;
/** Seconds until the compiler has seen all of the way. */
const warmUp = 8;

/** Requests per second and latencies; every answer must be a success. `amount` asks so often instead of so long. */
export async function load(request, { seconds = 4, amount } = {}) {
  const { host: _host, ...headers } = request.headers ?? {};
  const options = { url: request.url, method: request.method, headers, body: request.body, connections };
  await autocannon({ ...options, ...(amount === undefined ? { duration: warmUp } : { amount: amount / 5 }) });
  const result = await autocannon({ ...options, ...(amount === undefined ? { duration: seconds } : { amount }) });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${request.method} ${request.url}: ${result.non2xx} refusals, ${result.errors} errors`);
  }
  // With an amount the duration is told in whole seconds; sixteen that wait for their answers ask so often.
  const perSecond = Math.round(
    amount === undefined ? result.requests.total / result.duration : (connections * 1000) / result.latency.average,
  );
  return { perSecond, p50: result.latency.p50, p99: result.latency.p99 };
}

/** As {@link load}, of a server that closes every connection: autocannon waits before it opens another. */
export async function loadClosing(request, seconds = 4) {
  const { host: _host, ...headers } = request.headers ?? {};
  const latencies = [];
  const end = performance.now() + seconds * 1000;
  const ask = async () => {
    while (performance.now() < end) {
      const start = performance.now();
      const answer = await fetch(request.url, {
        method: request.method,
        headers: { ...headers, connection: 'close' },
        body: request.body,
      });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${request.method} ${request.url}: ${answer.status}`);
      latencies.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: connections }, ask));
  latencies.sort((a, b) => a - b);
  const at = (share) => Math.round(latencies[Math.floor((latencies.length - 1) * share)] ?? 0);
  return { perSecond: Math.round(latencies.length / seconds), p50: at(0.5), p99: at(0.99) };
}
