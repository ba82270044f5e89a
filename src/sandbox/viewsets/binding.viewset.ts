import { randomUUID } from 'node:crypto';
import { policyEngineModes } from '../../resources/flow/flow.wire.js';
import { invalidResponseActions } from '../../resources/flow-stage-binding/rest/flow-stage-binding.wire.js';
import { booleanField } from '../fields/boolean.field.js';
import { choiceField } from '../fields/choice.field.js';
import type { Fields } from '../fields/field.js';
import { integerField } from '../fields/number.field.js';
import { readBody } from '../fields/read-object.js';
import { relatedField } from '../fields/related.field.js';
import { nonFieldError } from '../fields/validation-error.js';
import type { Installation } from '../installation.js';
import { type BindingColumns, type Columns, newBinding, type StageKind, type StoredBinding } from '../store/rows.js';
import type { Store } from '../store/store.js';
import { booleanFilter, choiceFilter, numberFilter, relatedFilter, uuidFilter } from '../views/filters.js';
import type { Viewset, WriteTarget } from '../views/viewset.js';
import { showStage } from './show-stage.js';

/** `/flows/bindings/` */
export const bindings: Viewset<StoredBinding> = {
  path: '/flows/bindings/',
  model: 'FlowStageBinding',
  rows: (store) => store.bindings.values(),
  show,
  filters: {
    pbm_uuid: [uuidFilter, 'policybindingmodel_ptr_id'],
    policy_engine_mode: [choiceFilter(policyEngineModes)],
    fsb_uuid: [uuidFilter, 'pk'],
    target: [relatedFilter('flows')],
    stage: [relatedFilter('stages')],
    evaluate_on_plan: [booleanFilter],
    re_evaluate_policies: [booleanFilter],
    invalid_response_action: [choiceFilter(invalidResponseActions)],
    order: [numberFilter],
  },
  searched: ({ stage }, { stages }) => [stages.get(stage)?.name ?? ''],
  order: ['order'],
  writes: { save, destroy: ({ pk }, store) => store.bindings.delete(pk) },
  usedBy: () => [],
};

/**
 * The stage type in the response to a write with `stage`: the serializer then has the base stage, without its own type.
 */
const bareKind: StageKind = {
  component: '',
  verbose_name: 'stage',
  verbose_name_plural: 'stages',
  meta_model_name: 'authentik_flows.stage',
};

function show(binding: StoredBinding, installation: Installation, kind?: StageKind): Columns {
  const stage = installation.store.stages.get(binding.stage);
  return {
    pk: binding.pk,
    policybindingmodel_ptr_id: binding.policybindingmodel_ptr_id,
    target: binding.target,
    stage: binding.stage,
    stage_obj: stage && showStage(stage, installation, kind),
    evaluate_on_plan: binding.evaluate_on_plan,
    re_evaluate_policies: binding.re_evaluate_policies,
    order: binding.order,
    policy_engine_mode: binding.policy_engine_mode,
    invalid_response_action: binding.invalid_response_action,
  };
}

function save(body: unknown, installation: Installation, { row, partial }: WriteTarget<StoredBinding>): Columns {
  const { store } = installation;
  const sent = readBody(body, fieldsOf(store), partial);
  const keys = row ?? { pk: randomUUID(), policybindingmodel_ptr_id: randomUUID() };
  const binding = { ...newBinding, ...keys, ...sent };
  requireFreePlace(binding, store);
  // The serializer validates only the sent fields. For a PATCH of one of the two, it uses the default of the other.
  const { evaluate_on_plan, re_evaluate_policies } = { ...newBinding, ...sent };
  if (!evaluate_on_plan && !re_evaluate_policies)
    throw nonFieldError('Either evaluation on plan or evaluation on run must be enabled');
  store.bindings.set(binding.pk, binding);
  return show(binding, installation, sent.stage === undefined ? undefined : bareKind);
}

const fieldsOf = (store: Store): Fields<BindingColumns> => ({
  target: relatedField(store.flows),
  stage: relatedField(store.stages),
  evaluate_on_plan: booleanField(),
  re_evaluate_policies: booleanField(),
  order: integerField(),
  policy_engine_mode: choiceField(policyEngineModes),
  invalid_response_action: choiceField(invalidResponseActions),
});

function requireFreePlace({ pk, target, stage, order }: StoredBinding, store: Store): void {
  const isTaken = [...store.bindings.values()].some(
    (other) => other.pk !== pk && other.target === target && other.stage === stage && other.order === order,
  );
  if (isTaken) throw nonFieldError('The fields target, stage, order must make a unique set.');
}
