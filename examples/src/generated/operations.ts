/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How authentik sends the verification request to the captcha provider. Since authentik 2026.8. */
export type CaptchaRequestContentType =
  /** `application/x-www-form-urlencoded`, which most providers expect. */
  | 'FORM'
  /** `application/json`. */
  | 'JSON';

/** A captcha stage as a whole. What is left out takes authentik's default when the stage is created, and stays as it is when it is replaced; null is refused. */
export type CreateCaptchaStageInput = {
  /** URL at which the captcha provider verifies answers; by default `https://www.recaptcha.net/recaptcha/api/siteverify`. */
  apiUrl?: string | null | undefined;
  /** When enabled and the received captcha score is outside of the given threshold, the stage shows an error message. When not enabled, the flow continues, but the data from the captcha is available in the context for policy decisions. By default true. */
  errorOnInvalidScore?: boolean | null | undefined;
  /** Flows to be created along with the stage. No released authentik stores them: releases up to 2025.10 document the field and crash on it (UPSTREAM_CRASHED), later ones ignore it. To put a stage into a flow, bind it to the flow in authentik. */
  flowSet?: Array<FlowInput> | null | undefined;
  /** Whether the captcha wants an interaction of the user; by default false. Ignored before authentik 2024.10. */
  interactive?: boolean | null | undefined;
  /** URL of the captcha provider's script; by default `https://www.recaptcha.net/recaptcha/api.js`. */
  jsUrl?: string | null | undefined;
  /** Name; not empty, unique among the stages of every kind. */
  name: string;
  /** Private key, acquired from your captcha provider; not empty. It can never be read back. */
  privateKey: string;
  /** Public key, acquired from your captcha provider; not empty. */
  publicKey: string;
  /** How the verification request is sent to the captcha provider; by default FORM. Ignored before authentik 2026.8. */
  requestContentType?: CaptchaRequestContentType | null | undefined;
  /** Highest score that passes; by default 1.0. */
  scoreMaxThreshold?: number | null | undefined;
  /** Lowest score that passes; by default 0.5. */
  scoreMinThreshold?: number | null | undefined;
};

/** A binding: exactly one of `stage` and `stageName`, exactly one of `flow` and `flowSlug`. A name or slug costs one more call to authentik. Fields that are left out take their default; null is rejected. */
export type CreateFlowStageBindingInput = {
  /** Evaluate policies during the flow planning process; by default false. */
  evaluateOnPlan?: boolean | null | undefined;
  /** Primary key of the flow. */
  flow?: string | null | undefined;
  /** Slug of the flow, e.g. `default-enrollment-flow`. */
  flowSlug?: string | null | undefined;
  /** How authentik handles an invalid response of a user to the stage; by default RETRY. */
  invalidResponseAction?: InvalidResponseAction | null | undefined;
  /** Position in the flow: stages run in ascending order. */
  order: number;
  /** How the policies bound to the binding are combined; by default ANY. */
  policyEngineMode?: PolicyEngineMode | null | undefined;
  /** Evaluate policies when the stage is presented to the user; by default true. */
  reEvaluatePolicies?: boolean | null | undefined;
  /** Primary key of the stage, of any kind. */
  stage?: string | null | undefined;
  /** Name of a captcha stage; names are unique. It may be a stage that the same request creates before. */
  stageName?: string | null | undefined;
};

/** What happens when a flow denies access to a user. */
export type FlowDeniedAction =
  /** Follow `?next` if it is there, else go to the interface. */
  | 'CONTINUE'
  /** Show a message. */
  | 'MESSAGE'
  /** Follow `?next` if it is there, else show a message. */
  | 'MESSAGE_CONTINUE';

/** What a flow is used for. For example, the authentication flow is where an unauthenticated user is sent who visits authentik. */
export type FlowDesignation =
  /** Users log in. */
  | 'AUTHENTICATION'
  /** A user lets an application have access. */
  | 'AUTHORIZATION'
  /** New users sign up. */
  | 'ENROLLMENT'
  /** Users log out. */
  | 'INVALIDATION'
  /** Users get back into an account they are locked out of. */
  | 'RECOVERY'
  /** Users set up a stage of their own, such as a second factor. */
  | 'STAGE_CONFIGURATION'
  /** Users delete their account. */
  | 'UNENROLLMENT';

/** A flow to be created along with a stage, where authentik can do that: see `flowSet`. */
export type FlowInput = {
  /** Compatibility mode: increases compatibility with password managers on mobile devices. */
  compatibilityMode?: boolean | null | undefined;
  /** What happens when the flow denies access to a user. */
  deniedAction?: FlowDeniedAction | null | undefined;
  /** What the flow is used for. */
  designation: FlowDesignation;
  /** Where the flow's pages put their content. */
  layout?: FlowLayout | null | undefined;
  /** Name; not empty. */
  name: string;
  /** How the policies bound to the flow are combined. */
  policyEngineMode?: PolicyEngineMode | null | undefined;
  /** Visible in the URL: 1 to 50 letters, digits, underscores or hyphens; unique. */
  slug: string;
  /** Shown as the title in flow pages; not empty. */
  title: string;
};

/** Where a flow's pages put their content. */
export type FlowLayout =
  /** Content on the left. */
  | 'CONTENT_LEFT'
  /** Content on the right. */
  | 'CONTENT_RIGHT'
  /** In a sidebar on the left. */
  | 'SIDEBAR_LEFT'
  /** In a sidebar on the left, the background as a frame. Since authentik 2026.2. */
  | 'SIDEBAR_LEFT_FRAME_BACKGROUND'
  /** In a sidebar on the right. */
  | 'SIDEBAR_RIGHT'
  /** In a sidebar on the right, the background as a frame. Since authentik 2026.2. */
  | 'SIDEBAR_RIGHT_FRAME_BACKGROUND'
  /** In the middle, one below the other. */
  | 'STACKED';

/** How authentik handles an invalid response of a user to a stage, such as a captcha that was not solved. */
export type InvalidResponseAction =
  /** Restart the flow from the beginning. */
  | 'RESTART'
  /** Restart the flow and keep the current context. */
  | 'RESTART_WITH_CONTEXT'
  /** Show the error message and the stage again. */
  | 'RETRY';

/** How the policies bound to a flow are combined. */
export type PolicyEngineMode =
  /** All policies must pass. */
  | 'ALL'
  /** Any policy must pass. */
  | 'ANY';

export type CreateAndBindMutationVariables = Exact<{
  stage: CreateCaptchaStageInput;
  binding: CreateFlowStageBindingInput;
}>;


export type CreateAndBindMutation = { createCaptchaStage: { pk: string, name: string } | null, createFlowStageBinding: { pk: string, order: number, flow: { pk: string, slug: string } | null } | null };

export type CreateCaptchaStageMutationVariables = Exact<{
  input: CreateCaptchaStageInput;
}>;


export type CreateCaptchaStageMutation = { createCaptchaStage: { pk: string, name: string } | null };

export type FindBindingsQueryVariables = Exact<{
  name: string;
}>;


export type FindBindingsQuery = { captchaStages: { results: Array<{ pk: string, name: string, bindings: Array<{ pk: string, order: number, flow: { pk: string, slug: string } | null }> | null } | null> } | null };

export type FindCaptchaStageQueryVariables = Exact<{
  name: string;
}>;


export type FindCaptchaStageQuery = { captchaStages: { results: Array<{ pk: string, name: string } | null> } | null };


export const CreateAndBindDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateAndBind"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"stage"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCaptchaStageInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"binding"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateFlowStageBindingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCaptchaStage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"stage"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createFlowStageBinding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"binding"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"flow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}}]}}]} as unknown as DocumentNode<CreateAndBindMutation, CreateAndBindMutationVariables>;
export const CreateCaptchaStageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateCaptchaStage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCaptchaStageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCaptchaStage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<CreateCaptchaStageMutation, CreateCaptchaStageMutationVariables>;
export const FindBindingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindBindings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"captchaStages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bindings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"flow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FindBindingsQuery, FindBindingsQueryVariables>;
export const FindCaptchaStageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindCaptchaStage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"captchaStages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<FindCaptchaStageQuery, FindCaptchaStageQueryVariables>;