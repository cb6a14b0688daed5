/** A state folder that cannot be used, in one line for the person who started the cloud. */
export class StateFault extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StateFault';
  }
}

const readOnly = new Set(['EACCES', 'EPERM', 'EROFS']);

/** Says in one line why a file of the state could not be used. */
export function stateFault(folder: string, error: unknown): Error {
  if (error instanceof StateFault) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (readOnly.has(code)) return new StateFault(`the state folder \`${folder}\` cannot be written: ${code}`, error);
  if (code === 'ENOENT') return new StateFault(`the state folder \`${folder}\` cannot be made`, error);
  if (code === 'ENOTDIR' || code === 'EEXIST') return new StateFault(`\`${folder}\` is not a folder`, error);
  if (code === 'ENOSPC') return new StateFault(`no space left for the state folder \`${folder}\``, error);
  return error instanceof Error ? error : new StateFault(`the state folder \`${folder}\` failed`, error);
}
