import type { ProfileBehaviour } from '../profile.js';
import { captchaStages } from '../viewsets/captcha-stage.js';
import { newBinding, newFlow, type StoredFlow, type StoredStage } from './rows.js';
import type { Seed } from './store.js';

const seedPk = (prefix: string, number: number) => `${prefix}000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const flowKeys = (number: number) => ({ pk: seedPk('f1', number), policybindingmodel_ptr_id: seedPk('b1', number) });
const binding = (number: number, order: number, stage: number, flow: number) => ({
  ...newBinding,
  pk: seedPk('b2', number),
  policybindingmodel_ptr_id: seedPk('b3', number),
  order,
  stage: seedPk('ca', stage),
  target: seedPk('f1', flow),
});

const newStage = { ...captchaStages.defaults, kind: captchaStages.kind };

const captchas: readonly StoredStage[] = [
  { ...newStage, pk: seedPk('ca', 1), name: 'captcha-default', public_key: 'public-1' },
  {
    ...newStage,
    pk: seedPk('ca', 2),
    name: 'captcha-turnstile',
    public_key: 'public-2',
    js_url: 'https://challenges.example.com/turnstile/v0/api.js',
    api_url: 'https://challenges.example.com/turnstile/v0/siteverify',
    request_content_type: 'application/json',
    interactive: true,
    score_min_threshold: 0.25,
    error_on_invalid_score: false,
  },
  { ...newStage, pk: seedPk('ca', 3), name: 'captcha-unbound', public_key: 'public-3', score_max_threshold: 0.75 },
];

const flows = ({ layouts, authentications }: ProfileBehaviour): readonly StoredFlow[] => [
  {
    ...newFlow,
    ...flowKeys(1),
    name: 'Welcome to authentik!',
    slug: 'default-authentication-flow',
    title: 'Welcome to authentik!',
    designation: 'authentication',
    authentication: 'require_unauthenticated',
  },
  {
    ...flowKeys(2),
    name: 'Sign up',
    slug: 'twin-enrollment-flow',
    title: 'Sign up',
    designation: 'enrollment',
    background: 'https://example.com/background.jpg',
    policy_engine_mode: 'all',
    compatibility_mode: true,
    layout: 'content_left',
    denied_action: 'message',
    authentication: 'none',
  },
  {
    ...newFlow,
    ...flowKeys(3),
    name: 'Recover',
    slug: 'twin-recovery-flow',
    title: 'Recover your account',
    designation: 'recovery',
    layout: layouts.find((layout) => layout === 'sidebar_left_frame_background') ?? 'sidebar_right',
    denied_action: 'continue',
    authentication: authentications.find((choice) => choice === 'require_token') ?? 'require_outpost',
  },
];

// Stages of other types. They have no URLs here, but their names are taken, and they are bound to flows.
const otherStages: readonly StoredStage[] = [
  stageOf(900, 'default-authentication-login', 'User Login', 'user_login'),
  stageOf(901, 'default-authentication-identification', 'Identification', 'identification'),
];

function stageOf(number: number, name: string, title: string, app: string): StoredStage {
  const kind = {
    component: `ak-stage-${app.replaceAll('_', '-')}-form`,
    verbose_name: `${title} Stage`,
    verbose_name_plural: `${title} Stages`,
    meta_model_name: `authentik_stages_${app}.${app.replaceAll('_', '')}stage`,
  };
  return { pk: seedPk('ca', number), name, kind };
}

/** A small installation: one stage in two flows, one stage twice in the same flow, and one stage in no flow. */
export function seed(behaviour: ProfileBehaviour): Seed {
  const bindings = [binding(1, 10, 1, 1), binding(2, 20, 1, 2), binding(3, 10, 2, 3), binding(4, 30, 2, 3)];
  const stages = [...captchas, ...otherStages];
  if (behaviour.keyField === 'private_key') return { stages, flows: flows(behaviour), bindings, secrets: [] };
  // An upgrade makes a secret of each key, named after its stage.
  const secrets = captchas.map(({ name }, index) => ({ pk: seedPk('5e', index + 1), name }));
  const keyed = stages.map((stage) => {
    const secret = secrets.find(({ name }) => name === stage.name);
    return secret === undefined ? stage : { ...stage, private_key_ref: secret.pk };
  });
  return { stages: keyed, flows: flows(behaviour), bindings, secrets };
}
