/** Turns a compiled model into linked objects. Shapes are linked on first use: EC2 has thousands, a run needs few. */
import type { CompiledMember, CompiledModel, CompiledShape, Target } from './compiled.js';
import { constraintsOf } from './constraints/index.js';
import { correct } from './corrections/index.js';
import { isInteger } from './corrections/integers.js';
import type {
  Constraints,
  ErrorModel,
  Member,
  MemberTraits,
  OperationModel,
  ServiceModel,
  Shape,
  SimpleShape,
  SimpleType,
  StructureShape,
} from './model.js';

const none: MemberTraits = {};
const simpleShapes = new Map<SimpleType, SimpleShape>();

function simpleShape(type: SimpleType): SimpleShape {
  let shape = simpleShapes.get(type);
  if (!shape) simpleShapes.set(type, (shape = { type }));
  return shape;
}

class Linker {
  readonly #service: string;
  readonly #compiled: readonly CompiledShape[];
  readonly #linked: (Shape | undefined)[] = [];

  constructor(model: CompiledModel) {
    this.#service = model.service;
    this.#compiled = model.shapes;
  }

  shape(target: Target): Shape {
    if (typeof target === 'string') return simpleShape(target);
    return (this.#linked[target] ??= this.#link(target));
  }

  structure(target: Target): StructureShape | SimpleShape {
    const shape = this.shape(target);
    if (shape.type === 'list' || shape.type === 'map') throw new TypeError(`shape ${target} is no structure`);
    return shape;
  }

  errorShape(target: Target): StructureShape {
    const shape = this.shape(target);
    if (shape.type !== 'structure') throw new TypeError(`shape ${target} is no error`);
    return shape;
  }

  #link(index: number): Shape {
    const shape = this.#compiled[index];
    if (!shape) throw new TypeError(`the model has no shape ${index}`);
    if (shape[0] === 'list') {
      const [type, name, traits, sparse, member] = shape;
      return this.#lazily({ type, name, traits: traits || none, sparse: sparse === 1 }, { member: [member, name] });
    }
    if (shape[0] === 'map') {
      const [type, name, traits, sparse, key, value] = shape;
      const head = { type, name, traits: traits || none, sparse: sparse === 1 };
      return this.#lazily(head, { key: [key, name], value: [value, name] });
    }
    const [type, name, traits, members] = shape;
    let linked: readonly Member[] | undefined;
    let map: ReadonlyMap<string, Member> | undefined;
    const link = (): readonly Member[] => (linked ??= members.map((member) => this.#member(member, name)));
    return {
      type,
      name,
      traits: traits || none,
      get members() {
        return link();
      },
      get byName() {
        return (map ??= new Map(link().map((member) => [member.name, member])));
      },
    };
  }

  /** Adds members that are linked when first read, since shapes may contain themselves. */
  #lazily<Head extends object, Keys extends string>(
    head: Head,
    members: Record<Keys, readonly [CompiledMember, string]>,
  ): Head & Record<Keys, Member> {
    for (const [key, [member, owner]] of Object.entries<readonly [CompiledMember, string]>(members)) {
      let linked: Member | undefined;
      Object.defineProperty(head, key, { enumerable: true, get: () => (linked ??= this.#member(member, owner)) });
    }
    return head as Head & Record<Keys, Member>;
  }

  #member([name, target, traits, required]: CompiledMember, owner: string): Member {
    const constraints: Constraints | undefined = constraintsOf(this.#service, owner, name);
    return {
      name,
      shape: this.shape(target),
      traits:
        target === 'number' && isInteger(this.#service, owner, name)
          ? { ...(traits || none), integer: true }
          : traits || none,
      required: required === 1,
      ...(constraints && { constraints }),
    };
  }
}

/** Links a compiled model and applies the corrections for its service. */
export function link(compiled: CompiledModel): ServiceModel {
  const linker = new Linker(compiled);
  const operations: Record<string, OperationModel> = Object.create(null) as Record<string, OperationModel>;
  for (const [name, [http, input, output]] of Object.entries(compiled.operations)) {
    const [method, uri, code] = correct(compiled.service, name, http);
    operations[name] = {
      name,
      http: { method, uri, code },
      get input() {
        return linker.structure(input);
      },
      get output() {
        return linker.structure(output);
      },
    };
  }
  const errors: Record<string, ErrorModel> = Object.create(null) as Record<string, ErrorModel>;
  for (const [name, [code, status, fault, shape]] of Object.entries(compiled.errors)) {
    errors[name] = { name, code, status, fault, shape: linker.errorShape(shape) };
  }
  const { shapes: _shapes, operations: _operations, errors: _errors, ...head } = compiled;
  return { ...head, operations, errors };
}
