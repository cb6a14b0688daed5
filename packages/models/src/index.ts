export type {
  Constraints,
  ErrorModel,
  ListShape,
  MapShape,
  Member,
  MemberTraits,
  OperationModel,
  ProtocolName,
  ServiceModel,
  Shape,
  SimpleShape,
  SimpleType,
  StructureShape,
  TimestampFormat,
} from './model.js';
export type { CommandsOf, OperationInput, OperationName, OperationOutput } from './operation-types.js';
export { loadModel, modelledServices } from './load-model.js';
