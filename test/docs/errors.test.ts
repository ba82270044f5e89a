import { describe, expect, it } from '@jest/globals';
import { gatewayReasons } from '../../src/errors/contract/error-code.js';
import type { FieldErrorCode } from '../../src/errors/contract/error-extensions.js';
import { upstreamReasons } from '../../src/errors/contract/upstream-reason.js';
import type { Warning } from '../../src/errors/contract/warning.js';
import { httpErrors } from '../../src/http/errors/http-errors.js';
import { Markdown, word } from '../support/markdown.js';

const document = new Markdown('docs/errors.md');
const documented = document.tables
  .filter(({ columns }) => columns[0] === 'reason')
  .flatMap(({ heading, rows }) => rows.map((row) => ({ code: heading, ...row }) as Record<string, string>));

const again = { never: 'no', reads: 'reads', always: 'yes' };
const ofCalls = Object.entries(upstreamReasons).map(([reason, { code, outcome, retry }]) => ({
  code,
  reason,
  outcome,
  again: again[retry],
}));
const ofTheGateway = Object.entries(gatewayReasons).flatMap(([reason, codes]) =>
  codes.map((code) => ({ code, reason, outcome: 'NOT_APPLIED', again: 'no' })),
);
const key = ({ code, reason }: { code: string; reason: string }) => `${code} ${reason}`;
/** A reason's own documentation applies where the code has none. */
const known = new Map([...ofTheGateway, ...ofCalls].map((entry) => [key(entry), entry]));

/** Complete, or it would not compile. */
const fieldErrorCodes: Record<FieldErrorCode, true> = {
  REQUIRED: true,
  NULL: true,
  BLANK: true,
  TOO_SHORT: true,
  TOO_LONG: true,
  OUT_OF_RANGE: true,
  INVALID_CHOICE: true,
  INVALID_FORMAT: true,
  INVALID_TYPE: true,
  UNIQUE: true,
  NOT_FOUND: true,
  UNKNOWN_FIELD: true,
  INVALID: true,
};
const warningCodes: Record<Warning['code'], true> = {
  INPUT_IGNORED: true,
  SCORES_CROSSED: true,
  PROVIDER_UNKNOWN_TO_AUTHENTIK: true,
  PROVIDER_NEEDS_NEWER_AUTHENTIK: true,
  SECRET_NOT_DELETED: true,
};

describe('docs/errors.md', () => {
  it('lists each code with its reasons and outcomes, and nothing else', () => {
    const rows = documented.map((row) => ({
      code: row['code'] ?? '',
      reason: word(row['reason']),
      outcome: word(row['outcome']),
      again: row['retryable'],
    }));
    const sorted = (entries: readonly { code: string; reason: string }[]) =>
      [...entries].sort((a, b) => (key(a) < key(b) ? -1 : 1));
    expect(sorted(rows)).toEqual(sorted([...known.values()]));
  });

  it('describes the cause and the remedy of each', () => {
    for (const row of documented) expect([row['cause'], row['what to do']]).not.toContain('');
  });

  it('lists the HTTP status of each rejection at the HTTP edge', () => {
    for (const { status, failure } of Object.values(httpErrors)) {
      const row = documented.find(({ code, reason }) => code === failure.code && word(reason) === failure.reason);
      expect([failure.reason, row?.['HTTP status']?.split(', ')]).toEqual([
        failure.reason,
        expect.arrayContaining([String(status)]),
      ]);
    }
  });

  it('lists each code of a field error and of a warning, and nothing else', () => {
    const codes = (heading: string) =>
      document
        .rows(heading)
        .map(({ code }) => word(code))
        .sort();
    expect(codes('Codes of fieldErrors and nonFieldErrors')).toEqual(Object.keys(fieldErrorCodes).sort());
    expect(codes('Warnings')).toEqual(Object.keys(warningCodes).sort());
  });
});
