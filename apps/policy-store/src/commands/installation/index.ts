import type { Commands } from '../../command.js';
import { reset } from './reset.js';
import { setClockOffset } from './set-clock-offset.js';

/** Commands on the installation, by name. */
export const installationCommands = { reset, setClockOffset } satisfies Partial<Commands>;
