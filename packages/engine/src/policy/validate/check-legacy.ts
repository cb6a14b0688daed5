import { parseOperatorName } from '../../condition/operator-name.js';
import { readScalars } from '../parse/read-strings.js';
import { isJsonObject } from '../parse/json-value.js';
import { eachStatement, type Finding, type StatementView, textsOf } from './document-view.js';

const LEGACY = 'The policy failed legacy parsing';

const LATEST_EPOCH = 9223372036854775807n;

/** What IAM's older parser refuses: the case of an effect, ARNs that are too short, dates that are none. */
export const checkLegacy = eachStatement((statement) => {
  const { object, path } = statement;
  const effect = object.get('Effect');
  if (effect !== 'Allow' && effect !== 'Deny') {
    return { path: [...path, 'Effect'], message: LEGACY, detail: '`Effect` is case-sensitive' };
  }
  return dateFinding(statement) ?? shortArnFinding(statement);
});

function dateFinding({ object, path }: StatementView): Finding | undefined {
  const condition = object.get('Condition');
  if (!isJsonObject(condition)) return undefined;
  for (const [operator, block] of condition) {
    if (!isJsonObject(block) || !isDateOperator(operator)) continue;
    for (const [key, values] of block) {
      const at = [...path, 'Condition', operator, key];
      if (!readScalars(values, at).every(isDate)) return { path: at, message: LEGACY, detail: 'not a date' };
    }
  }
  return undefined;
}

function isDateOperator(operator: string): boolean {
  return parseOperatorName(operator)?.operator?.name.startsWith('Date') === true;
}

/** Looser than the evaluation: a month may have 31 days, and the time zone may be missing. */
function isDate(text: string): boolean {
  if (/^[0-9]+$/.test(text)) return BigInt(text) <= LATEST_EPOCH;
  const parts =
    /^(-?[0-9]+)(?:-([0-9]{1,2}))?(?:-([0-9]{1,2}))?(?:[tT](?:([0-9]{1,2})(?::([0-9]{1,2})(?::([0-9]{1,2})(?:\.[0-9]{1,9})?)?)?)?)?(?:[zZ]|[+-][0-9]{2}(?::?[0-9]{2})?)?$/.exec(
      text,
    );
  if (parts === null) return false;
  const [, year, month = '1', day = '1', hour = '0', minute = '0', second = '0'] = parts.map(Number).map(orUndefined);
  return (
    within(year, [-292275054, 292278993]) &&
    within(month, [1, 12]) &&
    within(day, [1, 31]) &&
    within(hour, [0, 23]) &&
    within(minute, [0, 59]) &&
    within(second, [0, 59])
  );
}

function orUndefined(number: number): number | undefined {
  return Number.isNaN(number) ? undefined : number;
}

function within(value: number | string | undefined, [least, most]: readonly [number, number]): boolean {
  return Number(value) >= least && Number(value) <= most;
}

function shortArnFinding(statement: StatementView): Finding | undefined {
  for (const element of ['Resource', 'NotResource']) {
    for (const { text, path } of textsOf(statement, element)) {
      const segments = text.split(':');
      if (text === '*' || segments.length === 1) continue;
      const empty = segments.length < 6 && text.includes('::');
      if (empty || segments[2] === '') return { path, message: LEGACY, detail: 'too few parts for an ARN' };
    }
  }
  return undefined;
}
