import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { type AccessRequest, evaluate, explain } from '../src/index.js';
import { layersArbitrary, requestArbitrary } from './arbitraries.js';
import { compiledLayers, propertyRuns, propertyTimeout } from './compile-layers.js';
import { decide, type Layers } from './reference/decide.js';
import type { Question } from './reference/statements.js';

vi.setConfig({ testTimeout: propertyTimeout });

/** Making policies takes longer than deciding: each are asked about several times. */
const requests = fc.array(requestArbitrary, { minLength: 4, maxLength: 4 });

function question(request: AccessRequest): Question {
  const { principal, action, resourceAccount: account, context: values, canonicalUser } = request;
  const resource = typeof request.resource === 'string' ? request.resource : undefined;
  return { principal, action, resource, account, values, canonicalUser };
}

test('the engine decides as a plain interpreter of the specification does', () => {
  fc.assert(
    fc.property(requests, layersArbitrary, (asked, layers) => {
      const compiled = compiledLayers(layers as Layers);
      for (const request of asked) {
        const { outcome, layer } = evaluate(request, compiled);
        expect({ outcome, layer }).toEqual(decide(question(request), layers as Layers));
      }
    }),
    { numRuns: propertyRuns / 4 },
  );
});

test('an explanation says the same as the decision: a layer that denies or allows has a statement that matched', () => {
  fc.assert(
    fc.property(requestArbitrary, layersArbitrary, (request, layers) => {
      const { decision, layers: traces } = explain(request, compiledLayers(layers as Layers));
      const applying = traces.filter(({ result }) => result !== 'notApplicable');
      const denied = applying.some(({ result }) => result === 'explicitDeny');
      expect(denied).toBe(decision.outcome === 'explicitDeny');
      const { statement } = decision;
      if (statement === undefined) return;
      const traced = applying
        .filter(({ layer }) => layer === decision.layer)
        .flatMap(({ policies }) => policies)
        .filter(({ id }) => id === statement.policy)
        .map(({ statements }) => statements[statement.index]);
      expect(traced.some((one) => one?.matched)).toBe(true);
    }),
    { numRuns: propertyRuns / 10 },
  );
});
