import type { Commands } from '../../command.js';
import { generateAccessReport } from './generate-access-report.js';

/** Commands of the access advisor, by name. */
export const accessCommands = { generateAccessReport } satisfies Partial<Commands>;
