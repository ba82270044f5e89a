import { booleanField } from '../../src/sandbox/fields/boolean.field.js';
import { choiceField } from '../../src/sandbox/fields/choice.field.js';
import { type Field, field } from '../../src/sandbox/fields/field.js';
import { pythonType } from '../../src/sandbox/fields/python-text.js';
import { relatedField } from '../../src/sandbox/fields/related.field.js';
import { toValidated, ValidationError } from '../../src/sandbox/fields/validation-error.js';
import type { ProfileBehaviour } from '../../src/sandbox/profile.js';
import type { StageType } from '../../src/sandbox/viewsets/stage.viewset.js';
import { userFields } from './identification-stage.wire.js';

/** `/stages/identification/` */
export const identificationStages: StageType = {
  path: '/stages/identification/',
  model: 'IdentificationStage',
  kind: {
    component: 'ak-stage-identification-form',
    verbose_name: 'Identification Stage',
    verbose_name_plural: 'Identification Stages',
    meta_model_name: 'authentik_stages_identification.identificationstage',
  },
  fields: ({ behaviour, store }) => ({
    user_fields: listOfChoices(knownUserFields(behaviour)),
    password_stage: nullable(relatedField(store.stages)),
    case_insensitive_matching: booleanField(),
  }),
  secrets: [],
  defaults: { user_fields: [], password_stage: null, case_insensitive_matching: true },
  filters: [],
};

/** The profiles before 2025.12 stand for a release that lacks a value which the schema has. */
const knownUserFields = ({ knowsLeftDangling }: ProfileBehaviour) =>
  userFields.filter((name) => name !== 'upn' || knowsLeftDangling);

/** DRF's ListField of a ChoiceField: the error of a list has the index of each invalid item as its key. */
function listOfChoices<Choice extends string>(choices: readonly Choice[]): Field<Choice[]> {
  const item = choiceField(choices);
  return field(false, (raw) => {
    if (!Array.isArray(raw)) throw new ValidationError([`Expected a list of items but got type "${pythonType(raw)}".`]);
    const results = raw.map((rawItem) => toValidated(() => item.read(rawItem)));
    const problems = results.flatMap((result, index) => (result.ok ? [] : [[index, result.detail]]));
    if (problems.length > 0) throw new ValidationError(Object.fromEntries(problems));
    return results.flatMap((result) => (result.ok ? [result.value] : []));
  });
}

/** A field of a nullable column. */
const nullable = <Value>({ read }: Field<Value>): Field<Value | null> => ({
  required: false,
  read: (raw) => (raw === null ? null : read(raw)),
});
