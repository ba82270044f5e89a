import { describe, expect, it } from '@jest/globals';
import { parseRetryAfter } from '../../../src/authentik/response/retry-after.js';

const now = Date.parse('2025-06-01T12:00:00.500Z');

describe('parseRetryAfter', () => {
  it.each<[string | undefined, number | undefined]>([
    [undefined, undefined],
    ['', undefined],
    ['   ', undefined],
    ['0', 0],
    ['7', 7],
    [' 7 ', 7],
    ['007', 7],
    ['86400', 86_400],
    ['86401', 86_400],
    ['9'.repeat(400), 86_400],
    ['soon', undefined],
    ['5 seconds', undefined],
    ['7, 8 ; x', undefined],
    ['0x10', undefined],
    ['Sun, 01 Jun 2025 12:00:10 GMT', 10],
    ['Sun, 01 Jun 2025 12:00:01 GMT', 1],
    ['Sun, 01 Jun 2025 12:00:00 GMT', 0],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
    ['Mon, 02 Jun 2025 12:00:01 GMT', 86_400],
    ['Fri, 31 Dec 9999 23:59:59 GMT', 86_400],
    ['Sun, 99 Jun 2025 12:00:10 GMT', undefined],
  ])('reads %j as %j', (header, seconds) => {
    const read = parseRetryAfter(header, now);
    expect(read === undefined ? read : read + 0).toBe(seconds);
  });

  it.each(['-1', '1.5', '+5', 'soon 5', '1,2'])('ignores %j, which is neither seconds nor a date', (header) => {
    expect(parseRetryAfter(header, now)).toBeUndefined();
  });
});
