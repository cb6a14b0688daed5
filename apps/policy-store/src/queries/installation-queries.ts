/** Queries of the installation's settings. */
import type { Queries } from '../command.js';
import { readSetting } from '../settings.js';

export const installationQueries: Pick<Queries, 'epoch' | 'clockOffset'> = {
  epoch: (tables) => readSetting(tables, 'epoch'),
  clockOffset: (tables) => readSetting(tables, 'clockOffset'),
};
