/** Writes our model in the form of the SDK's schemas, so that the SDK's own code can speak the protocol of `cloudgate`. */
import type { OperationModel, Shape, ServiceModel } from '@cloudgate/models';

const namespace = 'cloudgate';
const codes: Readonly<Record<string, unknown>> = {
  string: 0,
  number: 1,
  boolean: 2,
  timestamp: 4,
  document: 15,
  bigInteger: 17,
  bigDecimal: 19,
  blob: 21,
  unit: 'unit',
};

function schemaOf(shape: Shape): unknown {
  switch (shape.type) {
    case 'structure':
    case 'union': {
      const names = shape.members.map(({ name }) => name);
      const targets = shape.members.map(
        ({ shape: target }) =>
          () =>
            schemaOf(target),
      );
      return [3, namespace, shape.name, 0, names, targets];
    }
    case 'list':
      return [1, namespace, shape.name, 0, () => schemaOf(shape.member.shape)];
    case 'map':
      return [2, namespace, shape.name, 0, 0, () => schemaOf(shape.value.shape)];
    default:
      return codes[shape.type];
  }
}

/** The schema of an operation. */
export function operationSchema({ name, input, output }: OperationModel) {
  return { namespace, name, traits: 0, input: schemaOf(input), output: schemaOf(output) } as const;
}

/** What the SDK's protocol classes want to know. */
export function protocolOptions(model: ServiceModel) {
  return { defaultNamespace: namespace, serviceTarget: model.targetPrefix ?? '', errorTypeRegistries: [] };
}
