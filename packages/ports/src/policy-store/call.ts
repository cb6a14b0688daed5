/** The form of an entry in the policy store's lists of commands and queries. */

/** What a command or query takes and gives: plain data, so that it can travel between processes. */
export interface Call<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}
