import type { Commands } from '../../command.js';
import { setOrganizationFeature } from './set-organization-feature.js';

/** Commands on the organization, by name. */
export const organizationCommands = { setOrganizationFeature } satisfies Partial<Commands>;
