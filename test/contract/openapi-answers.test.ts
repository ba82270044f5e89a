import { beforeAll, describe, expect, it } from '@jest/globals';
import type { SandboxProfile } from '../../src/sandbox/profile.js';
import { type OpenApiSlice, readOpenApiSlices } from '../support/openapi-slice.js';
import { askSandbox, type SandboxAnswer } from './sandbox-responses.js';
import { violations } from './violations.js';

// Until 2025.10 writes crash on flow_set and flows have a background: no profile is of 2024.10 to 2025.10, the older
// ones are the nearest. What they lack there is `autocomplete`, in lists since 2025.8.
const noAutocomplete = ["stages_captcha_list 200: must have required property 'autocomplete'"];
const older = ['documented', '2024.6'] as const;
const profilesOf: Readonly<Record<string, { profiles: readonly SandboxProfile[]; lack?: readonly string[] }>> = {
  '2024.4': { profiles: older },
  '2024.6': { profiles: older },
  '2024.8': { profiles: older },
  '2024.10': { profiles: older },
  '2025.8': { profiles: older, lack: noAutocomplete },
  '2025.10': { profiles: older, lack: noAutocomplete },
  '2025.12': { profiles: ['2025.12'] },
  '2026.2': { profiles: ['2025.12'] },
  '2026.8': { profiles: ['2026.8'] },
};

// The documents have a 400 for every operation; authentik has none where there is nothing to validate.
const neverAnswered = ['stages_captcha_destroy 400', 'stages_captcha_retrieve 400', 'stages_captcha_used_by_list 400'];

const slices = readOpenApiSlices();
const pairs = slices.flatMap((slice) => {
  const { profiles = [], lack = [] } = profilesOf[slice.release] ?? {};
  return profiles.map((profile) => ({ profile, name: slice.name, slice, lack }));
});

describe.each(pairs)("the sandbox's answers, profile $profile, and OpenAPI $name", ({ profile, slice, lack }) => {
  let answers: readonly SandboxAnswer[] = [];
  beforeAll(async () => {
    answers = await askSandbox(profile);
  });

  it('agree', () => {
    const wrong = answers.flatMap((answer) => {
      return whatIsWrongWith(answer, slice).map((what) => `${answer.operation} ${answer.status}: ${what}`);
    });
    expect([...new Set(wrong)]).toEqual(lack);
  });

  it('are of every operation and status that is documented', () => {
    const documented = slice.operations.flatMap(({ id, answers }) =>
      Object.keys(answers).map((status) => `${id} ${status}`),
    );
    const answered = answers.map(({ operation, status }) => `${operation} ${status}`);
    expect([...new Set([...answered, ...neverAnswered])].sort()).toEqual(documented.sort());
  });
});

describe('readOpenApiSlices', () => {
  it('reads no release for which no profile is named', () => {
    expect(slices.filter(({ release }) => profilesOf[release] === undefined)).toEqual([]);
  });
});

function whatIsWrongWith({ operation, status, contentType, text }: SandboxAnswer, slice: OpenApiSlice): string[] {
  const { answers } = slice.operations.find(({ id }) => id === operation) ?? {};
  if (answers === undefined || !(status in answers)) return ['is not documented'];
  const schema = answers[status];
  if (schema === undefined) return text === '' && contentType === null ? [] : ['has a body'];
  return contentType === 'application/json' ? violations(schema, JSON.parse(text)) : [`is ${contentType}`];
}
