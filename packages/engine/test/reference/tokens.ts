/**
 * A plain interpreter of the policy language, written straight from the specification: no index, nothing prepared,
 * everything read anew for each request. It exists to be compared with the engine.
 */

export type Values = ReadonlyMap<string, string | readonly string[]>;

/** One position of a pattern: a character, or a wildcard that may or may not take a colon. */
export type Token = { readonly char: string } | { readonly wild: 'run' | 'one'; readonly colons: boolean };

interface Reading {
  readonly variables: boolean;
  readonly wildcards: boolean;
  readonly values: Values;
}

/** The tokens of a policy value; `undefined` when a variable in it has no value. */
export function tokensOf(text: string, { variables, wildcards, values }: Reading): Token[] | undefined {
  const tokens: Token[] = [];
  let rest = text;
  while (rest !== '') {
    const variable = variables ? /^\$\{([^}]*?)(?:, '(.*?)')?\}/s.exec(rest) : null;
    if (variable !== null) {
      const replaced = valueOf(variable[1] ?? '', variable[2], values);
      if (replaced === undefined) return undefined;
      for (const char of replaced.split('')) tokens.push({ char });
      rest = rest.slice(variable[0].length);
      continue;
    }
    const char = rest.charAt(0);
    if (wildcards && char === '*') tokens.push({ wild: 'run', colons: true });
    else if (wildcards && char === '?') tokens.push({ wild: 'one', colons: true });
    else tokens.push({ char });
    rest = rest.slice(1);
  }
  return tokens;
}

function valueOf(name: string, fallback: string | undefined, values: Values): string | undefined {
  if (name === '*' || name === '?' || name === '$') return name;
  const value = values.get(name.toLowerCase());
  return typeof value === 'string' && value !== '' ? value : fallback;
}

/** Whether tokens match a whole text, by trying every way. */
export function fits(tokens: readonly Token[], text: string): boolean {
  const tried = new Map<string, boolean>();
  const from = (t: number, c: number): boolean => {
    const name = `${t},${c}`;
    const known = tried.get(name);
    if (known !== undefined) return known;
    const answer = attempt(t, c);
    tried.set(name, answer);
    return answer;
  };
  const attempt = (t: number, c: number): boolean => {
    const token = tokens[t];
    if (token === undefined) return c === text.length;
    const char = text[c];
    if ('char' in token) return char === token.char && from(t + 1, c + 1);
    const takes = char !== undefined && (token.colons || char !== ':');
    if (token.wild === 'one') return takes && from(t + 1, c + 1);
    return from(t + 1, c) || (takes && from(t, c + 1));
  };
  return from(0, 0);
}

/** Cuts tokens at the first five literal colons. */
export function segmentsOf(tokens: readonly Token[]): Token[][] {
  const segments: Token[][] = [[]];
  for (const token of tokens) {
    if (segments.length < 6 && 'char' in token && token.char === ':') segments.push([]);
    else segments.at(-1)?.push(token);
  }
  return segments;
}
