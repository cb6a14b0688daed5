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

/** Writes sections; a value that begins with a line break holds nested settings. */
export function formatIni(sections: Sections): string {
  return [...sections]
    .map(([name, settings]) =>
      [`[${name}]`, ...[...settings].map(([key, value]) => `${key} = ${value}`.replace(' \n', '\n')), ''].join('\n'),
    )
    .join('\n');
}
