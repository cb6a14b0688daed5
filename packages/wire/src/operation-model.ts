import type { OperationModel, ServiceModel, StructureShape } from '@cloudgate/models';

/** The operation of a name that `operationOf` gave. @throws RangeError for another */
export function operationModel(model: ServiceModel, name: string): OperationModel {
  const operation = model.operations[name];
  if (!operation) throw new RangeError(`\`${model.service}\` has no operation \`${name}\``);
  return operation;
}

/** The structure of an input or output; undefined for an operation that has none. */
export function structureOf(shape: OperationModel['input']): StructureShape | undefined {
  return shape.type === 'structure' || shape.type === 'union' ? shape : undefined;
}
