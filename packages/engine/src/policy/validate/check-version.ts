import type { Check } from './document-view.js';

/** Identity-based policies must say the current version. */
export const checkVersion: Check = ({ root }) =>
  root.get('Version') === '2012-10-17'
    ? undefined
    : {
        path: root.has('Version') ? ['Version'] : [],
        message: 'Policy document must be version 2012-10-17 or greater.',
      };
