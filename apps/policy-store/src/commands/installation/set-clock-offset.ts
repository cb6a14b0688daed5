import { ServiceError } from '@cloudgate/common';
import type { Command } from '../../command.js';
import { readSetting, writeSetting } from '../../settings.js';

/** Keeps the offset of the cloud clock. */
export const setClockOffset: Command<'setClockOffset'> = (tables, { milliseconds }) => {
  if (!Number.isSafeInteger(milliseconds) || milliseconds < readSetting(tables, 'clockOffset')) {
    throw new ServiceError('ValidationError', 'The cloud clock moves forward only.');
  }
  writeSetting(tables, 'clockOffset', milliseconds);
};
