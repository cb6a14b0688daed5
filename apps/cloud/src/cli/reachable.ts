/** Turns a connection that nobody takes into a line that helps. */

/** Runs a call; says that no cloud runs when nothing answers at all. */
export async function reachable<T>(endpoint: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ECONNRESET'].includes(code)) throw error;
    throw new Error(`no cloud answers at ${endpoint}: \`npm start\` starts one`, { cause: error });
  }
}
