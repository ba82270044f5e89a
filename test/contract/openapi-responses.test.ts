import { beforeAll, describe, expect, it } from '@jest/globals';
import type { SandboxProfile } from '../../src/sandbox/profile.js';
import { type OpenApiPart, type OpenApiSlice, readOpenApiSlices } from '../support/openapi-slice.js';
import { captchaStageRequests, captchaStageRequestsWithFlows } from './captcha-stage-requests.js';
import { flowRequests } from './flow-requests.js';
import { type SandboxRequest, type SandboxResponse, sendToSandbox } from './sandbox-responses.js';
import { violations } from './violations.js';

// Until 2025.10 writes crash on flow_set and flows have a background: there is no profile for 2024.10 to 2025.10, the older
// ones are the nearest. What they lack there is `autocomplete`, in lists since 2025.8.
const older = ['documented', '2024.6'] as const;
const profilesOf: Readonly<Record<string, { profiles: readonly SandboxProfile[]; lacksAutocomplete?: true }>> = {
  '2024.4': { profiles: older },
  '2024.6': { profiles: older },
  '2024.8': { profiles: older },
  '2024.10': { profiles: older },
  '2025.8': { profiles: older, lacksAutocomplete: true },
  '2025.10': { profiles: older, lacksAutocomplete: true },
  '2025.12': { profiles: ['2025.12'] },
  '2026.2': { profiles: ['2025.12'] },
  '2026.8': { profiles: ['2026.8'] },
};

interface Part {
  readonly part: OpenApiPart;
  readonly requests: readonly SandboxRequest[];
  /** The profile that an OpenAPI document is compared with, besides `documented`. */
  readonly whereFlowsAreWritten: readonly SandboxRequest[];
  readonly lists: readonly string[];
  /** The documents have a 400 for every operation; authentik has none where there is nothing to validate. */
  readonly without400: readonly string[];
}

const parts: readonly Part[] = [
  {
    part: 'captcha stages',
    requests: captchaStageRequests,
    whereFlowsAreWritten: captchaStageRequestsWithFlows,
    lists: ['stages_captcha_list'],
    without400: ['stages_captcha_destroy', 'stages_captcha_retrieve', 'stages_captcha_used_by_list'],
  },
  {
    part: 'flows',
    requests: flowRequests,
    whereFlowsAreWritten: [],
    lists: ['flows_bindings_list', 'flows_instances_list'],
    without400: ['flows_bindings_destroy', 'flows_bindings_retrieve', 'flows_instances_retrieve'],
  },
];

const slices = parts.flatMap(({ part, ...rest }) => readOpenApiSlices(part).map((slice) => ({ part, slice, ...rest })));
const pairs = slices.flatMap(({ slice, requests, whereFlowsAreWritten, lists, ...rest }) => {
  const { profiles = [], lacksAutocomplete = false } = profilesOf[slice.release] ?? {};
  const lack = lacksAutocomplete ? lists.map((id) => `${id} 200: must have required property 'autocomplete'`) : [];
  return profiles.map((profile) => {
    const sandboxRequests = profile === 'documented' ? [...requests, ...whereFlowsAreWritten] : requests;
    return { profile, name: slice.name, slice, sandboxRequests, lack, ...rest };
  });
});

describe.each(pairs)("the sandbox's responses on $part, profile $profile, and OpenAPI $name", (pair) => {
  const { profile, slice, sandboxRequests, lack, without400 } = pair;
  let responses: readonly SandboxResponse[] = [];
  beforeAll(async () => {
    responses = await sendToSandbox(profile, sandboxRequests);
  });

  it('match', () => {
    const wrong = responses.flatMap((response) => {
      return violationsOf(response, slice).map((what) => `${response.operation} ${response.status}: ${what}`);
    });
    expect([...new Set(wrong)]).toEqual(lack);
  });

  it('cover every documented operation and status', () => {
    const documented = slice.operations.flatMap(({ id, responses }) =>
      Object.keys(responses).map((status) => `${id} ${status}`),
    );
    const received = responses.map(({ operation, status }) => `${operation} ${status}`);
    expect([...new Set([...received, ...without400.map((id) => `${id} 400`)])].sort()).toEqual(documented.sort());
  });
});

describe('readOpenApiSlices', () => {
  it('rejects a release without a profile', () => {
    expect(slices.filter(({ slice }) => profilesOf[slice.release] === undefined)).toEqual([]);
  });
});

function violationsOf({ operation, status, contentType, text }: SandboxResponse, slice: OpenApiSlice): string[] {
  const { responses } = slice.operations.find(({ id }) => id === operation) ?? {};
  if (responses === undefined || !(status in responses)) return ['is not documented'];
  const schema = responses[status];
  if (schema === undefined) return text === '' && contentType === null ? [] : ['has a body'];
  return contentType === 'application/json' ? violations(schema, JSON.parse(text)) : [`is ${contentType}`];
}
