import { fits, segmentsOf, tokensOf, type Values } from './tokens.js';

interface Asked {
  readonly wanted: string;
  readonly value: string;
  readonly values: Values;
  readonly variables: boolean;
}

type Answer = boolean | 'nonsense';
type Compare = (asked: Asked) => Answer;

function substituted({ wanted, values, variables }: Asked): string | undefined {
  const tokens = tokensOf(wanted, { variables, wildcards: false, values });
  return tokens?.map((token) => ('char' in token ? token.char : '')).join('');
}

const like: Compare = ({ wanted, value, values, variables }) => {
  const tokens = tokensOf(wanted, { variables, wildcards: true, values });
  return tokens !== undefined && fits(tokens, value);
};

const arnLike: Compare = ({ wanted, value, values, variables }) => {
  const tokens = tokensOf(wanted, { variables, wildcards: true, values });
  if (tokens === undefined) return false;
  const pattern = segmentsOf(tokens);
  if (pattern.length < 6) return 'nonsense';
  const actual = segmentsOf(tokensOf(value, { variables: false, wildcards: false, values }) ?? []);
  if (actual.length < 6 || !value.startsWith('arn:')) return false;
  return pattern.every((segment, index) =>
    fits(segment, (actual[index] ?? []).map((token) => ('char' in token ? token.char : '')).join('')),
  );
};

function number(text: string): number | undefined {
  return /^[+-]?\d+(\.\d+)?(e[+-]?\d{1,3})?$/i.test(text) ? Number(text) : undefined;
}

function date(text: string): number | undefined {
  if (/^\d{4}$/.test(text)) return Date.parse(`${text}-01-01T00:00:00Z`);
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  if (!/^\d{4}-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?$/.test(text)) return undefined;
  const day = text.slice(0, 10);
  if (day.length === 10 && !new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

function ordered(
  read: (text: string) => number | undefined,
  compare: (value: number, wanted: number) => boolean,
): Compare {
  return ({ wanted, value }) => {
    const [left, right] = [read(value), read(wanted)];
    return left === undefined || right === undefined ? 'nonsense' : compare(left, right);
  };
}

/** An address as a string of bits, 32 or 128. */
function bits(text: string): string | undefined {
  if (!text.includes(':')) {
    const parts = text.split('.');
    if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return undefined;
    return parts.map((part) => Number(part).toString(2).padStart(8, '0')).join('');
  }
  const v4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(text);
  if (v4 !== null) return bits(v4[1] ?? '');
  const [head = '', tail] = text.split('::');
  const groups = (side: string) => (side === '' ? [] : side.split(':'));
  const left = groups(head);
  const right = groups(tail ?? '');
  const missing = tail === undefined ? 0 : 8 - left.length - right.length;
  const all = [...left, ...Array.from({ length: Math.max(missing, 0) }, () => '0'), ...right];
  if (all.length !== 8 || !all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return all.map((group) => parseInt(group, 16).toString(2).padStart(16, '0')).join('');
}

const inBlock: Compare = ({ wanted, value }) => {
  const [base = '', length] = wanted.split('/');
  const [block, address] = [bits(base), bits(value)];
  if (block === undefined || address === undefined) return 'nonsense';
  const shared = length === undefined ? block.length : Number(length);
  if (!/^\d*$/.test(length ?? '') || shared > block.length) return 'nonsense';
  return block.length === address.length && block.slice(0, shared) === address.slice(0, shared);
};

const bool: Compare = (asked) => {
  const wanted = substituted(asked)?.toLowerCase();
  return (wanted === 'true' || wanted === 'false') && asked.value.toLowerCase() === wanted;
};

const bytes: Compare = ({ wanted, value }) => {
  const valid = [wanted, value].every((text) => /^[A-Za-z0-9+/]*={0,2}$/.test(text) && text.length % 4 === 0);
  return valid ? Buffer.from(wanted, 'base64').equals(Buffer.from(value, 'base64')) : 'nonsense';
};

const positive: Readonly<Record<string, Compare>> = {
  stringequals: (asked) => substituted(asked) === asked.value,
  stringequalsignorecase: (asked) => substituted(asked)?.toLowerCase() === asked.value.toLowerCase(),
  stringlike: like,
  numericequals: ordered(number, (value, wanted) => value === wanted),
  numericlessthan: ordered(number, (value, wanted) => value < wanted),
  numericlessthanequals: ordered(number, (value, wanted) => value <= wanted),
  numericgreaterthan: ordered(number, (value, wanted) => value > wanted),
  numericgreaterthanequals: ordered(number, (value, wanted) => value >= wanted),
  dateequals: ordered(date, (value, wanted) => value === wanted),
  datelessthan: ordered(date, (value, wanted) => value < wanted),
  datelessthanequals: ordered(date, (value, wanted) => value <= wanted),
  dategreaterthan: ordered(date, (value, wanted) => value > wanted),
  dategreaterthanequals: ordered(date, (value, wanted) => value >= wanted),
  bool,
  binaryequals: bytes,
  ipaddress: inBlock,
  arnequals: arnLike,
  arnlike: arnLike,
};

const negative: Readonly<Record<string, string>> = {
  stringnotequals: 'stringequals',
  stringnotequalsignorecase: 'stringequalsignorecase',
  stringnotlike: 'stringlike',
  numericnotequals: 'numericequals',
  datenotequals: 'dateequals',
  notipaddress: 'ipaddress',
  arnnotequals: 'arnequals',
  arnnotlike: 'arnlike',
};

/** Whether one key under one operator holds. */
export function conditionHolds(
  operator: string,
  { key, wanted }: { key: string; wanted: readonly string[] },
  { values, variables }: { values: Values; variables: boolean },
): boolean {
  const value = values.get(key.toLowerCase());
  const list = value === undefined ? [] : typeof value === 'string' ? [value] : value;
  const empty = typeof value !== 'string' && (list.length === 0 || (list.length === 1 && list[0] === ''));
  const name = operator.toLowerCase();
  if (name === 'null') return wanted.some((text) => text.toLowerCase() === String(empty));
  const parts = /^(forallvalues:|foranyvalue:)?(.*?)(ifexists)?$/.exec(name);
  const [, set, base = '', ifExists] = parts ?? [];
  const negated = base in negative;
  const compare = positive[negative[base] ?? base];
  if (compare === undefined) return false;
  if (empty) {
    if (set === 'forallvalues:') return true;
    if (set === 'foranyvalue:') return ifExists !== undefined && value === undefined;
    return negated || ifExists !== undefined;
  }
  const one = (text: string): boolean => {
    const answers = wanted.map((each) => compare({ wanted: each, value: text, values, variables }));
    return negated ? answers.every((answer) => answer === false) : answers.some((answer) => answer === true);
  };
  if (set === 'forallvalues:') return list.every(one);
  if (set === 'foranyvalue:') return list.some(one);
  return typeof value === 'string' && one(value);
}
