import type { Command } from '../../command.js';
import { featureSettings, organizationRecord } from '../../records/organization-record.js';
import { writeSetting } from '../../settings.js';

/** Turns a feature on or off. */
export const setOrganizationFeature: Command<'setOrganizationFeature'> = (tables, { feature, enabled }) => {
  writeSetting(tables, featureSettings[feature], enabled ? 1 : 0);
  return organizationRecord(tables);
};
