/** Opening and shutting the port. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

function listenFault(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Error(
      `port ${port} of ${host} is in use: stop who uses it, or choose another with --port (0 picks a free one)`,
    );
  }
  if (error.code === 'EACCES') return new Error(`port ${port} of ${host} may not be used: choose another with --port`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new Error(`\`${host}\` is not an address of this machine`);
  }
  return error;
}

/**
 * Listens, and gives the endpoint's URL.
 * @throws Error in one line when the port cannot be had
 */
export function listen(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => reject(listenFault(error, host, port));
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      const { port: chosen } = server.address() as AddressInfo;
      const name = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
      resolve(`http://${name.includes(':') ? `[${name}]` : name}:${chosen}`);
    });
  });
}

/** Milliseconds that answers under way are given at the end. */
const patience = 2000;

/** Takes no more connections, lets answers under way end, and cuts what is left. */
export async function shut(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(timer);
}
