import { describe, expect, it } from '@jest/globals';
import { isLoopback } from '../../../src/config/loopback.js';

describe('isLoopback', () => {
  it.each(['localhost', 'LOCALHOST', '127.0.0.1', '127.9.9.9', '::1', '[::1]', '::ffff:127.0.0.1'])(
    'is true for %s',
    (host) => {
      expect(isLoopback(host)).toBe(true);
    },
  );

  it.each([
    '0.0.0.0',
    '::',
    '[::]',
    '128.0.0.1',
    '10.0.0.1',
    'localhost.example.com',
    'auth.localhost',
    '127.0.0.1.example.com',
    '',
  ])('is false for "%s"', (host) => {
    expect(isLoopback(host)).toBe(false);
  });
});
