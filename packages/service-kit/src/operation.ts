/** What an operation is: one file, one default export, made by the `operation` of its service. */
import type { Clock, Partition } from '@cloudgate/common';
import type { OperationInput, OperationName, OperationOutput } from '@cloudgate/models';
import type { Caller, FederatedCredential, Requirement } from '@cloudgate/ports';
import type { Granted } from './granted.js';

/** What is known of a request beside its input and its caller. */
export interface RequestInfo {
  readonly requestId: string;
  /** The service as the models name it, such as `iam`. */
  readonly service: string;
  readonly operation: string;
  /** The signature's region; the cloud's default for an anonymous caller. */
  readonly region: string;
  /** The signature is in the query: the request is a presigned URL. */
  readonly presigned?: boolean;
  readonly partition: Partition;
  readonly clock: Clock;
  /** Where the client reached the cloud, such as `http://127.0.0.1:4566`: for URLs in answers. */
  readonly endpoint: string;
  /** What the verified body's checksum was, once the body has been read to its end (S3). */
  readonly payload?: PayloadInfo;
}

/** What is known of a streamed body. */
export interface PayloadInfo {
  /** The length that the client announced, after decoding; `undefined` for a body of unknown length. */
  readonly length: number | undefined;
  /** The checksum that the client sent and the gate verified, base64; known once the body has ended. */
  checksum(): { readonly algorithm: string; readonly value: string } | undefined;
}

/** What `credential` gets: nobody is known yet. */
export type CredentialRequest<Input> = Pick<LoadRequest<Input, unknown>, 'input'>;

/** What `load` gets. */
export interface LoadRequest<Input, Tools> {
  readonly input: Input;
  readonly caller: Caller;
  readonly tools: Tools;
  readonly request: RequestInfo;
}

/** What `authorize` gets: no tools, for it is pure. */
export interface AuthorizeRequest<Input, Loaded> {
  readonly input: Input;
  readonly caller: Caller;
  readonly loaded: Loaded;
  readonly request: RequestInfo;
}

/** What `handle` gets. Only the gate can make one. */
export interface HandleRequest<Input, Loaded, Tools> extends LoadRequest<Input, Tools> {
  readonly loaded: Loaded;
  readonly granted: Granted;
}

/** Requirements of a call; or one of the few that AWS authorizes for every caller, with the reason. */
export type AuthorizationSpec<Input, Loaded> =
  | {
      /** Pure: which actions on which resources, with which context. At least one. */
      authorize(request: AuthorizeRequest<Input, Loaded>): Requirement | readonly [Requirement, ...Requirement[]];
      readonly unauthorized?: never;
    }
  | {
      /** AWS authorizes no call of this operation; why, with its page. A committed snapshot lists these. */
      readonly unauthorized: { readonly reason: string };
      readonly authorize?: never;
    };

/** An operation as its file declares it. */
export type OperationSpec<Input, Output, Loaded, Tools> = AuthorizationSpec<Input, Loaded> & {
  /**
   * Of an operation that nobody signs: what its input proves the caller with. The gate verifies it; without that, or
   * for any other caller, the operation never runs.
   */
  credential?(request: CredentialRequest<Input>): FederatedCredential;
  /** A read-only look at what the request names; what does not exist is `undefined`, never an error. */
  load?(request: LoadRequest<Input, Tools>): Loaded | Promise<Loaded>;
  /** Set where AWS validates the input only after it has authorized the call; why. */
  readonly validatesAfterAuthorization?: { readonly why: string };
  /** Runs once the call is allowed. */
  handle(request: HandleRequest<Input, Loaded, Tools>): Output | Promise<Output>;
};

/** An operation, as the registry holds it. */
export interface Operation {
  readonly service: string;
  readonly name: string;
  readonly spec: OperationSpec<unknown, object, unknown, unknown>;
}

/**
 * The `operation` function of one service, typed by its SDK client:
 *
 *     export const operation = operationOf<typeof import('@aws-sdk/client-iam'), IamTools>('iam');
 *     export default operation('GetUser', { load, authorize, handle });
 */
export function operationOf<Client, Tools>(service: string) {
  return <Name extends OperationName<Client>, Loaded = undefined>(
    name: Name,
    spec: OperationSpec<OperationInput<Client, Name>, OperationOutput<Client, Name>, Loaded, Tools>,
  ): Operation => ({ service, name, spec: spec as unknown as Operation['spec'] });
}
