import { type CompiledPolicies, compilePolicies, type PolicyLayers } from '../src/index.js';
import type { Layers } from './reference/decide.js';
import type { Document } from './reference/statements.js';

/** How many random cases a property is tried with. */
export const propertyRuns = Number(process.env['ENGINE_PROPERTY_RUNS'] ?? 5000);

/** Milliseconds that a property may take. */
export const propertyTimeout = Math.max(30_000, propertyRuns * 10);

export function compiled(documents: readonly Document[]): CompiledPolicies {
  return compilePolicies(documents.map((document, index) => ({ id: `p${index}`, document: JSON.stringify(document) })));
}

export function compiledLayers(layers: Layers): PolicyLayers {
  const entries = Object.entries(layers).flatMap(([name, value]) => {
    if (value === undefined) return [];
    if (name === 'resourceKind') return [[name, value]];
    if (name === 'serviceControl' || name === 'resourceControl') return [[name, value.map(compiled)]];
    return [[name, compiled(value)]];
  });
  return Object.fromEntries(entries) as PolicyLayers;
}
