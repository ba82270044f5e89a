import type { FlowAuthenticationEnum, FlowSetRequest } from '../../resources/flow/flow.wire.js';
import type { FlowStageBindingRequest } from '../../resources/flow-stage-binding/rest/flow-stage-binding.wire.js';

/** The columns of every table. */
export interface Row {
  readonly pk: string;
}

/** The values of a row by column name, for tables that are described as data. */
export type Columns = Readonly<Record<string, unknown>>;

/** authentik's names of a stage type, in the order of its responses. */
export interface StageKind {
  readonly component: string;
  readonly verbose_name: string;
  readonly verbose_name_plural: string;
  readonly meta_model_name: string;
}

/** A stage of any type, with the columns of its type. */
export interface StoredStage extends Row, Columns {
  readonly pk: string;
  readonly name: string;
  readonly kind: StageKind;
}

/** A managed secret. Its value is validated but not stored. */
export interface StoredSecret extends Row {
  readonly name: string;
}

/** The columns of a flow that a write can set. */
export type FlowColumns = Required<FlowSetRequest>;

export interface StoredFlow extends Row, FlowColumns {
  readonly policybindingmodel_ptr_id: string;
  /** Empty for authentik's default image. */
  readonly background: string;
  readonly authentication: FlowAuthenticationEnum;
}

/** The columns of a binding that a write can set. */
export type BindingColumns = Required<FlowStageBindingRequest>;

/** The position of a stage in a flow. A flow can contain the same stage several times, at different positions. */
export interface StoredBinding extends Row, BindingColumns {
  readonly policybindingmodel_ptr_id: string;
}

/** The defaults of authentik's model. The first four fields have no default: a create must set them. */
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

/** The defaults of authentik's model. Target, stage and order have no default: a create must set them. */
export const newBinding: BindingColumns = {
  target: '',
  stage: '',
  evaluate_on_plan: false,
  re_evaluate_policies: true,
  order: 0,
  policy_engine_mode: 'any',
  invalid_response_action: 'retry',
};
