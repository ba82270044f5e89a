import type { FlowAuthenticationEnum, FlowSetRequest } from '../../resources/flow/flow.wire.js';
import type { FlowStageBindingRequest } from '../../resources/flow-stage-binding/rest/flow-stage-binding.wire.js';

/** What every table has. */
export interface Row {
  readonly pk: string;
}

/** The values of a row by name, for tables that are described by data. */
export type Columns = Readonly<Record<string, unknown>>;

/** How authentik names a kind of stage, in the order of its responses. */
export interface StageKind {
  readonly component: string;
  readonly verbose_name: string;
  readonly verbose_name_plural: string;
  readonly meta_model_name: string;
}

/** A stage of any kind; the columns of its kind are beside the name. */
export interface StoredStage extends Row, Columns {
  readonly pk: string;
  readonly name: string;
  readonly kind: StageKind;
}

/** What a flow keeps of a write. */
export type FlowColumns = Required<FlowSetRequest>;

export interface StoredFlow extends Row, FlowColumns {
  readonly policybindingmodel_ptr_id: string;
  /** Empty for authentik's own picture. */
  readonly background: string;
  readonly authentication: FlowAuthenticationEnum;
}

/** What a binding keeps of a write. */
export type BindingColumns = Required<FlowStageBindingRequest>;

/** A stage's place in a flow. The same pair may be bound more than once, in different places. */
export interface StoredBinding extends Row, BindingColumns {
  readonly policybindingmodel_ptr_id: string;
}

/** The defaults of authentik's model. The first four have none: a create cannot leave them out. */
export const newFlow: FlowColumns & Pick<StoredFlow, 'background' | 'authentication'> = {
  name: '',
  slug: '',
  title: '',
  designation: 'authentication',
  background: '',
  policy_engine_mode: 'any',
  compatibility_mode: false,
  layout: 'stacked',
  denied_action: 'message_continue',
  authentication: 'none',
};

/** The defaults of authentik's model. Target, stage and order have none: a create cannot leave them out. */
export const newBinding: BindingColumns = {
  target: '',
  stage: '',
  evaluate_on_plan: false,
  re_evaluate_policies: true,
  order: 0,
  policy_engine_mode: 'any',
  invalid_response_action: 'retry',
};
