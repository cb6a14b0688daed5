/** Metadata as rows keep it. */
import type { SamlMetadata } from '@cloudgate/ports';
import type { SamlProvider } from '@cloudgate/store';
import { now, toSecond, type Tools } from '../../tools.js';

/** How long AWS says that metadata without an end is valid. */
const yearsWithoutEnd = 100;

function hundredYearsOn(tools: Tools): Date {
  const end = now(tools);
  end.setUTCFullYear(end.getUTCFullYear() + yearsWithoutEnd);
  return end;
}

/** The columns that metadata fills. */
export function keptMetadata(
  { document, entityId, certificates, validUntil }: SamlMetadata,
  tools: Tools,
): Pick<SamlProvider, 'metadata' | 'entityId' | 'certificates' | 'validUntil'> {
  return {
    metadata: document,
    entityId,
    certificates: JSON.stringify(certificates),
    validUntil: validUntil === undefined ? hundredYearsOn(tools) : toSecond(validUntil),
  };
}
