/** Queries of passwords and password policies. */
import type { Queries } from '../command.js';
import { loginProfileRecord } from '../records/login-profile-record.js';

export const passwordQueries: Pick<Queries, 'loginProfile' | 'passwordPolicy'> = {
  loginProfile(tables, { userId }) {
    const row = tables.loginProfiles.get(userId);
    return row === undefined ? undefined : loginProfileRecord(row);
  },

  passwordPolicy(tables, { account }) {
    const row = tables.passwordPolicies.get(account);
    if (row === undefined) return undefined;
    const { accountId: _, maxPasswordAge, passwordReusePrevention, ...rules } = row;
    return {
      ...rules,
      ...(maxPasswordAge === null ? {} : { maxPasswordAge }),
      ...(passwordReusePrevention === null ? {} : { passwordReusePrevention }),
    };
  },
};
