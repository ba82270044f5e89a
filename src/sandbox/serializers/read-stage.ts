import { requestContentTypes } from '../../resources/captcha-stage/captcha-stage.wire.js';
import { booleanField } from '../fields/boolean.field.js';
import { choiceField } from '../fields/choice.field.js';
import type { Fields } from '../fields/field.js';
import { numberField } from '../fields/number.field.js';
import { readObject } from '../fields/read-object.js';
import { textField, unique } from '../fields/text.field.js';
import { nonFieldError } from '../fields/validation-error.js';
import { crashed, Rejection } from '../http/response.js';
import type { Installation } from '../installation.js';
import type { ProfileBehaviour } from '../profile.js';
import type { FlowColumns, StageColumns, StoredStage } from '../store/columns.js';
import { flowSetField } from './read-flows.js';

/** A write that has passed validation. `flows` is undefined when none were sent, or when they are ignored. */
export interface StageWrite {
  readonly columns: Partial<StageColumns>;
  readonly flows: readonly Partial<FlowColumns>[] | undefined;
}

type StageFields = Fields<StageColumns & { private_key: string; flow_set: Partial<FlowColumns>[] }>;

const optionalFields: Fields<Omit<StageColumns, 'name' | 'public_key'>> = {
  js_url: textField({ required: false }),
  api_url: textField({ required: false }),
  request_content_type: choiceField(requestContentTypes),
  interactive: booleanField(),
  score_min_threshold: numberField(),
  score_max_threshold: numberField(),
  error_on_invalid_score: booleanField(),
};

/**
 * Validates the body of a write. `stage` is the one to change, undefined on a create; `partial` is a PATCH.
 * The private key is checked and dropped. @throws Refusal
 */
export function readStage(
  body: unknown,
  installation: Installation,
  { stage, partial = false }: { stage?: StoredStage; partial?: boolean } = {},
): StageWrite {
  if (body === null) throw nonFieldError('No data provided');
  const isTaken = (name: string) => installation.store.hasStageName(name, stage?.pk);
  const fields: Partial<StageFields> = {
    name: textField({ modelChecks: [unique('stage', 'name', isTaken)] }),
    ...(installation.behaviour.flowSet !== 'ignored' && { flow_set: flowSetField(installation, partial) }),
    public_key: textField(),
    private_key: textField(),
    ...knownOptionalFields(installation.behaviour),
  };
  // A field that the profile lacks is not read, whatever the type says of it.
  const { private_key, flow_set, ...columns } = readObject(body, fields as StageFields, partial);
  // Infinity and NaN pass validation, and no answer can be rendered with them. Unlike authentik, nothing is written first.
  if (Object.values(columns).some((value) => typeof value === 'number' && !Number.isFinite(value)))
    throw new Rejection(crashed);
  return { columns, flows: flow_set };
}

function knownOptionalFields({ optionalFields: names }: ProfileBehaviour): Partial<StageFields> {
  return Object.fromEntries(names.map((name) => [name, optionalFields[name]]));
}
