/** One load: sixteen connections that ask as fast as they are answered. */
import autocannon from 'autocannon';

/** Requests per second and latencies; every answer must be a success. */
export async function load(request, { seconds = 4 } = {}) {
  const { host: _host, ...headers } = request.headers ?? {};
  const options = { url: request.url, method: request.method, headers, body: request.body, connections: 16 };
  await autocannon({ ...options, duration: 1 });
  const result = await autocannon({ ...options, duration: seconds });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${request.method} ${request.url}: ${result.non2xx} refusals, ${result.errors} errors`);
  }
  return { perSecond: Math.round(result.requests.average), p50: result.latency.p50, p99: result.latency.p99 };
}
