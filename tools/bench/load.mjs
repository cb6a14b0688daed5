/** One load: sixteen connections that ask as fast as they are answered. */
import autocannon from 'autocannon';

/** Until the compiler has seen all of the way. */
const warmUp = 4;

/** Requests per second and latencies; every answer must be a success. `amount` asks so often instead of so long. */
export async function load(request, { seconds = 4, amount } = {}) {
  const { host: _host, ...headers } = request.headers ?? {};
  const options = { url: request.url, method: request.method, headers, body: request.body, connections: 16 };
  await autocannon({ ...options, ...(amount === undefined ? { duration: warmUp } : { amount: amount / 5 }) });
  const result = await autocannon({ ...options, ...(amount === undefined ? { duration: seconds } : { amount }) });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${request.method} ${request.url}: ${result.non2xx} refusals, ${result.errors} errors`);
  }
  const perSecond = Math.round(result.requests.total / result.duration);
  return { perSecond, p50: result.latency.p50, p99: result.latency.p99 };
}
