/** Whether a credential may be used. */
import type { AccessKeyStatus } from '@cloudgate/ports';

/** A row's status. */
export function statusOf(row: { readonly status: string }): AccessKeyStatus {
  return row.status === 'Active' ? 'Active' : 'Inactive';
}
