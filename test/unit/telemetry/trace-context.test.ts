import { describe, expect, it } from '@jest/globals';
import { formatTraceparent, parseTraceparent } from '../../../src/telemetry/tracing/trace-context.js';

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const spanId = '00f067aa0ba902b7';
const whole = `00-${traceId}-${spanId}-01`;

describe('parseTraceparent', () => {
  it.each([
    ['00', '00', 0],
    ['00', '01', 1],
    ['00', '03', 3],
    ['00', 'ff', 3],
    ['cc', '01', 1],
  ])('reads version %s with flags %s', (version, flags, traceFlags) => {
    expect(parseTraceparent(`${version}-${traceId}-${spanId}-${flags}`)).toEqual({ traceId, spanId, traceFlags });
  });

  it('reads the known part of a later version', () => {
    expect(parseTraceparent(`cc-${traceId}-${spanId}-01-more.of-it`)).toEqual({ traceId, spanId, traceFlags: 1 });
  });

  it.each([
    undefined,
    '',
    'hunter2-canary',
    [whole, whole],
    `${whole}-more`,
    `cc${whole.slice(2)}more`,
    ` ${whole}`,
    `${whole}\n`,
    `ff${whole.slice(2)}`,
    whole.toUpperCase(),
    whole.slice(0, -1),
    `00-${'0'.repeat(32)}-${spanId}-01`,
    `00-${traceId}-${'0'.repeat(16)}-01`,
    `00-${traceId.slice(1)}-${spanId}-01`,
    `00-${traceId}-${spanId}g-01`,
  ])('ignores %j', (header) => {
    expect(parseTraceparent(header)).toBeUndefined();
  });
});

describe('formatTraceparent', () => {
  it.each([whole, `00-${traceId}-${spanId}-00`, `00-${traceId}-${spanId}-03`])('writes %s as it was read', (header) => {
    expect(formatTraceparent(parseTraceparent(header) ?? { traceId: '', spanId: '', traceFlags: 0 })).toBe(header);
  });

  it('writes version 00 for a later one', () => {
    const context = parseTraceparent(`cc-${traceId}-${spanId}-01-more`);
    expect(formatTraceparent(context ?? { traceId: '', spanId: '', traceFlags: 0 })).toBe(whole);
  });
});
