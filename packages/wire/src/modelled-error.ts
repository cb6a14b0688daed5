import type { ErrorModel, ServiceModel } from '@cloudgate/models';

const indexes = new WeakMap<ServiceModel, ReadonlyMap<string, ErrorModel>>();

/** The modelled error with a code on the wire or a name; undefined for a code that the model does not know. */
export function modelledError(model: ServiceModel, code: string): ErrorModel | undefined {
  let index = indexes.get(model);
  if (!index) {
    const errors = Object.values(model.errors);
    index = new Map([...errors.map((e) => [e.name, e] as const), ...errors.map((e) => [e.code, e] as const)]);
    indexes.set(model, index);
  }
  return index.get(code);
}
