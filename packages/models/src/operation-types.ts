/**
 * The input and output types of a service's operations, read from the type declarations of the official SDK client.
 * Types only: nothing of a client is loaded at run time.
 *
 *     type Iam = typeof import('@aws-sdk/client-iam');
 *     type Input = OperationInput<Iam, 'CreateUser'>;
 */

/** The command classes of a client's module, by operation name. */
export type CommandsOf<Client> = {
  [Key in keyof Client as Key extends `${infer Name}Command` ? Name : never]: Client[Key];
};

/** The names of a client's operations. */
export type OperationName<Client> = keyof CommandsOf<Client> & string;

type CommandOf<Client, Name extends OperationName<Client>> = CommandsOf<Client>[Name] extends abstract new (
  ...args: never[]
) => infer Command
  ? Command
  : never;

/** The input of an operation, as the client takes it and the server's decoder gives it. */
export type OperationInput<Client, Name extends OperationName<Client>> =
  CommandOf<Client, Name> extends { readonly input: infer Input } ? Input : never;

/** The output of an operation, as the server's encoder takes it and the client gives it. */
export type OperationOutput<Client, Name extends OperationName<Client>> =
  CommandOf<Client, Name> extends {
    resolveMiddleware(...args: never[]): (...args: never[]) => Promise<{ output: infer Output }>;
  }
    ? Omit<Output, '$metadata'>
    : never;
