import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { evaluate } from '../src/index.js';
import { documents, layersArbitrary, requestArbitrary } from './arbitraries.js';
import { compiledLayers, propertyRuns, propertyTimeout } from './compile-layers.js';
import type { Layers } from './reference/decide.js';
import { type Document, statementsOf } from './reference/statements.js';

vi.setConfig({ testTimeout: propertyTimeout });

const numRuns = propertyRuns / 10;

function onlyAllows(list: readonly Document[]): Document[] {
  return list.map((document) => ({
    ...document,
    Statement: statementsOf(document).map((statement) => ({ ...statement, Effect: 'Allow' })),
  }));
}

const added = documents(false).map(onlyAllows);

test('an explicit deny stays one, whatever is allowed besides', () => {
  fc.assert(
    fc.property(requestArbitrary, layersArbitrary, added, (request, random, more) => {
      const layers = random as Layers;
      if (evaluate(request, compiledLayers(layers)).outcome !== 'explicitDeny') return;
      const wider = { ...layers, identity: [...(layers.identity ?? []), ...more] };
      expect(evaluate(request, compiledLayers(wider)).outcome).toBe('explicitDeny');
    }),
    { numRuns },
  );
});

test('one more Allow in an identity-based policy never turns an allow into a denial', () => {
  fc.assert(
    fc.property(requestArbitrary, layersArbitrary, added, (request, random, more) => {
      const layers = random as Layers;
      if (evaluate(request, compiledLayers(layers)).outcome !== 'allow') return;
      const wider = { ...layers, identity: [...(layers.identity ?? []), ...more] };
      expect(evaluate(request, compiledLayers(wider)).outcome).toBe('allow');
    }),
    { numRuns },
  );
});

function reversed(list: readonly Document[]): Document[] {
  return list.map((document) => ({ ...document, Statement: [...statementsOf(document)].reverse() })).reverse();
}

test('the order of statements and policies does not matter', () => {
  fc.assert(
    fc.property(requestArbitrary, layersArbitrary, (request, random) => {
      const entries = Object.entries(random).map(([name, value]) => {
        if (!Array.isArray(value)) return [name, value];
        const isLevels = name === 'serviceControl' || name === 'resourceControl';
        return [name, isLevels ? (value as Document[][]).map(reversed) : reversed(value as Document[])];
      });
      const { outcome, layer } = evaluate(request, compiledLayers(random as Layers));
      const other = evaluate(request, compiledLayers(Object.fromEntries(entries) as Layers));
      expect({ outcome: other.outcome, layer: other.layer }).toEqual({ outcome, layer });
    }),
    { numRuns },
  );
});
