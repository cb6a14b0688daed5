/** OpenID Connect providers as IAM gives them back: the URL without its scheme. */
import type { OidcProviderRecord } from '@cloudgate/ports';
import { tagsMember } from './tag-output.js';

/** A provider on its own. */
export function oidcProviderOutput({ url, clientIds, thumbprints, createdAt, tags }: OidcProviderRecord) {
  return {
    Url: url.replace(/^https?:\/\//, ''),
    ClientIDList: [...clientIds],
    ThumbprintList: [...thumbprints],
    CreateDate: new Date(createdAt),
    ...tagsMember(tags),
  };
}
