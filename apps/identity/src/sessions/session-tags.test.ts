import { describe, expect, test } from 'vitest';
import { joinedTags } from './session-tags.js';

const tag = (key: string, value = '1') => ({ key, value });

describe('session tags', () => {
  test('join those passed down with those given', () => {
    const joined = joinedTags({ requested: [tag('b')], inherited: [tag('a')], transitiveKeys: ['B'] });
    expect(joined).toEqual({ tags: [tag('a'), tag('b')], transitiveTagKeys: ['a', 'B'] });
  });

  test.each([
    {
      tags: { requested: [tag('a'), tag('A')], inherited: [], transitiveKeys: [] },
      message: 'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    },
    {
      tags: { requested: [], inherited: [tag('a')], transitiveKeys: ['a'] },
      message: 'The specified transitive tag key must be included in the requested tags.',
    },
    {
      tags: { requested: [tag('A', '2')], inherited: [tag('a')], transitiveKeys: [] },
      message:
        "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from " +
        'the calling session.',
    },
  ])('are refused: $message', ({ tags, message }) => {
    expect(() => joinedTags(tags)).toThrow(message);
  });
});
