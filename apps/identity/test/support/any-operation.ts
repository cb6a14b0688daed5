/** Operations of IAM and STS that are known by their names alone, sent by the real SDK with whatever parameters. */
import * as iam from '@aws-sdk/client-iam';
import * as sts from '@aws-sdk/client-sts';
import { loadModel, type StructureShape } from '@cloudgate/models';
import type { ClientSettings } from '@specs/cloud';
import { registry } from '../../src/generated/registry.js';

/** One operation. */
export interface AnyOperation {
  readonly service: 'iam' | 'sts';
  readonly name: string;
  readonly input: StructureShape;
}

/** How a call ended; `code` is the name of the SDK's exception. */
export interface Outcome {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly output?: object;
}

type Command = new (input: object) => object;

interface Client {
  readonly config: { readonly apiVersion: string };
  readonly middlewareStack: { add(middleware: object, options: object): void };
  send(command: object): Promise<object>;
}

interface SdkError {
  readonly name: string;
  readonly message: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

const sdks = {
  iam: { Client: iam.IAMClient, commands: iam },
  sts: { Client: sts.STSClient, commands: sts },
} as const;

/** The names of every operation that has a handler. */
export async function everyOperationName(): Promise<readonly Pick<AnyOperation, 'service' | 'name'>[]> {
  const operations = await Promise.all(Object.values(registry).map(async (load) => (await load()).default));
  return operations.flatMap(({ service, name }) => (service === 'iam' || service === 'sts' ? [{ service, name }] : []));
}

/** Every operation that has a handler and an input. */
export async function everyOperation(): Promise<readonly AnyOperation[]> {
  return (await everyOperationName()).flatMap(({ service, name }) => {
    const input = loadModel(service).operations[name]?.input;
    return input?.type === 'structure' ? [{ service, name, input }] : [];
  });
}

const operations = new Map((await everyOperation()).map((operation) => [operation.name, operation]));

/** The operation with a name. */
export function operationNamed(name: string): AnyOperation {
  const operation = operations.get(name);
  if (operation === undefined) throw new Error(`there is no operation ${name}`);
  return operation;
}

function clientOf(service: AnyOperation['service'], settings: ClientSettings): Client {
  return new sdks[service].Client({ ...settings, maxAttempts: 1 }) as unknown as Client;
}

function commandOf({ service, name }: AnyOperation, input: object): object {
  const Command = (sdks[service].commands as unknown as Readonly<Record<string, Command>>)[`${name}Command`];
  if (Command === undefined) throw new Error(`the SDK has no ${name}`);
  return new Command(input);
}

async function outcomeOf(sent: Promise<object>): Promise<Outcome> {
  try {
    return { status: 200, code: '', message: '', output: await sent };
  } catch (error) {
    const { name, message, $metadata } = error as SdkError;
    if ($metadata?.httpStatusCode === undefined) throw error;
    return { status: $metadata.httpStatusCode, code: name, message };
  }
}

/** Calls operations as somebody. */
export class Caller {
  readonly #clients: Readonly<Record<AnyOperation['service'], Client>>;
  #form: string | undefined;

  constructor(settings: ClientSettings) {
    this.#clients = { iam: clientOf('iam', settings), sts: clientOf('sts', settings) };
    for (const client of Object.values(this.#clients)) this.#replaceForms(client);
  }

  /** Sends an input as the SDK does. */
  send(operation: AnyOperation, input: object): Promise<Outcome> {
    return outcomeOf(this.#clients[operation.service].send(commandOf(operation, input)));
  }

  /** Sends the text of a form in the place of the SDK's own, signed by it. One at a time. */
  sendForm(operation: AnyOperation, parameters: string): Promise<Outcome> {
    const { apiVersion } = loadModel(operation.service);
    this.#form = `Action=${operation.name}&Version=${apiVersion}&${parameters}`;
    return outcomeOf(this.#clients[operation.service].send(commandOf(operation, {}))).finally(() => {
      this.#form = undefined;
    });
  }

  #replaceForms(client: Client): void {
    const replace = (next: (args: object) => unknown) => (args: { request: { body: unknown } }) => {
      if (this.#form !== undefined) args.request.body = this.#form;
      return next(args);
    };
    // After the SDK has written its form, before it counts and signs it.
    client.middlewareStack.add(replace, { step: 'serialize', priority: 'low', name: 'replaceForm' });
  }
}
