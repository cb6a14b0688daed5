import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAmzDate, parseAmzDate, parseDateHeader } from './amz-date.js';

describe('times of signed requests', () => {
  test('are read as they are written', () => {
    const seconds = fc.integer({ min: 0, max: 253_402_300_799 });
    fc.assert(
      fc.property(seconds, (second) => {
        const time = second * 1000;
        expect(parseAmzDate(formatAmzDate(time))).toBe(time);
        expect(parseDateHeader(new Date(time).toUTCString())).toBe(time);
      }),
    );
  });

  test.each([
    '20130230T000000Z',
    '21000229T000000Z',
    '20130431T000000Z',
    '20130001T000000Z',
    '20131301T000000Z',
    '20130100T000000Z',
    '20130524T240000Z',
    '20130524T006000Z',
    '20130524T000060Z',
    '00130524T000000Z',
    '2013-05-24T00:00:00Z',
    '20130524T000000',
    '20130524',
    '20130524T000000Z\n',
    '',
  ])('`%s` is none', (text) => {
    expect(parseAmzDate(text)).toBeUndefined();
    expect(parseDateHeader(text)).toBeUndefined();
  });

  test.each(['Fri, 31 Feb 2013 00:00:00 GMT', 'Mon, 24 May 2013 00:00:00 GMT', 'yesterday', 'Fri, 24 May 2013'])(
    '`%s` is no Date header',
    (text) => {
      expect(parseDateHeader(text)).toBeUndefined();
    },
  );

  test('29 February is a day of leap years', () => {
    expect(parseAmzDate('20240229T120000Z')).toBe(Date.UTC(2024, 1, 29, 12));
    expect(parseAmzDate('20000229T120000Z')).toBe(Date.UTC(2000, 1, 29, 12));
  });
});
