/** The form in which a model lies in its file. `tools/compile.mjs` writes it, `link.ts` reads it. */
import type { MemberTraits, ProtocolName, SimpleType } from './model.js';

/** A simple shape by its type, or the index of another in the table. */
export type Target = SimpleType | number;
type Traits = MemberTraits | 0;
export type CompiledMember = readonly [name: string, target: Target, traits: Traits, required: 0 | 1];
export type CompiledShape =
  | readonly [type: 'structure' | 'union', name: string, traits: Traits, members: readonly CompiledMember[]]
  | readonly [type: 'list', name: string, traits: Traits, sparse: 0 | 1, member: CompiledMember]
  | readonly [type: 'map', name: string, traits: Traits, sparse: 0 | 1, key: CompiledMember, value: CompiledMember];
export type CompiledOperation = readonly [
  http: readonly [method: string, uri: string, code: number],
  input: Target,
  output: Target,
];
export type CompiledError = readonly [code: string, status: number, fault: 'Sender' | 'Receiver', shape: Target];

export interface CompiledModel {
  readonly service: string;
  readonly sdkId: string;
  readonly apiVersion: string;
  readonly protocol: ProtocolName;
  readonly signingName: string;
  readonly xmlNamespace?: string;
  readonly targetPrefix?: string;
  readonly queryCompatible?: true;
  readonly operations: Readonly<Record<string, CompiledOperation>>;
  readonly errors: Readonly<Record<string, CompiledError>>;
  readonly shapes: readonly CompiledShape[];
}
