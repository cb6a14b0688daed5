/**
 * The format of AWS's `credentials` and `config` files: sections of `name = value` lines.
 * @see https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html
 */

/** Sections by their name, each with its settings. */
export type Sections = Map<string, Map<string, string>>;

/** Reads sections; comments, nested settings and anything else are left out. */
export function parseIni(text: string): Sections {
  const sections: Sections = new Map();
  let section: Map<string, string> | undefined;
  for (const line of text.split(/\r?\n/)) {
    const header = /^\[\s*(?:profile\s+)?([^\]]+?)\s*\]/.exec(line);
    if (header?.[1] !== undefined) {
      section = sections.get(header[1]) ?? new Map<string, string>();
      sections.set(header[1], section);
      continue;
    }
    const setting = /^([\w-]+)\s*=\s*(.*?)\s*$/.exec(line);
    if (setting?.[1] !== undefined) section?.set(setting[1], setting[2] ?? '');
  }
  return sections;
}

/** Writes sections, each name with a prefix: `profile ` in a `config` file. */
export function formatIni(sections: Sections, prefix = ''): string {
  return [...sections]
    .map(([name, settings]) =>
      [`[${prefix}${name}]`, ...[...settings].map(([key, value]) => `${key} = ${value}`), ''].join('\n'),
    )
    .join('\n');
}
