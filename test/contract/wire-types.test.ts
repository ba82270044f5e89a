import { describe, it } from '@jest/globals';
import type * as Old from 'goauthentik-api-2024.8';
import type * as New from 'goauthentik-api-2026.8';
import type { Page, Pagination } from '../../src/authentik/response/page.js';
import type { UsedBy, UsedByActionEnum } from '../../src/authentik/response/used-by.js';
import type * as Wire from '../../src/resources/captcha-stage/rest/captcha-stage.wire.js';
import type * as WireFlow from '../../src/resources/flow/flow.wire.js';
import type * as WireBinding from '../../src/resources/flow-stage-binding/rest/flow-stage-binding.wire.js';
import { agree, compiles, type Disagreement, type Model, type Optional, type Same } from './type-agreement.js';

// Only type errors fail here: `npm run check` runs these tests; jest only lists them.

/** The fields that disagree, either way. Fields that only the wire type has must be optional there. */
type Between<WireType, ClientType, WireOnly extends string = never> =
  | Disagreement<Omit<Model<WireType>, WireOnly>, Model<ClientType>>
  | Disagreement<Model<ClientType>, Omit<Model<WireType>, WireOnly>>
  | Exclude<WireOnly, Optional<WireType>>;

/** Flows are compared separately. */
type StageFields<Stage> = Omit<Stage, 'flow_set' | 'flowSet'>;
type OldWireStage = StageFields<Wire.CaptchaStage>;

/** The layouts and the action of later releases do not count against an old one. */
type OldFlow<Flow> = Omit<Flow, 'layout'> & { layout: Exclude<WireFlow.FlowLayoutEnum, `${string}_frame_background`> };

type OldAuthentication = Exclude<WireFlow.FlowAuthenticationEnum, 'require_redirect' | 'require_token'>;
type OldWholeFlow = Omit<OldFlow<WireFlow.Flow>, 'authentication'> & { authentication: OldAuthentication };
/** Fields of flows that the gateway does not read. */
type ReadFields<Flow> = Omit<Flow, 'stages' | 'policies' | 'cacheCount' | 'backgroundThemedUrls'>;

/** The stage of a binding is compared separately. */
type BindingFields<Binding> = Omit<Binding, 'stage_obj' | 'stageObj'>;

describe("authentik's 2024.8 client", () => {
  it('has the fields of the responses, except those since 2024.10 and 2026.8', () => {
    agree<
      Between<OldWireStage, StageFields<Old.CaptchaStage>, 'interactive' | 'requestContentType' | 'privateKeyRef'>
    >();
    agree<Between<OldFlow<WireFlow.FlowSet>, Old.FlowSet, 'backgroundUrl'>>();
    agree<Between<OldWholeFlow, ReadFields<Old.Flow>, 'backgroundUrl'>>();
    agree<Between<BindingFields<WireBinding.FlowStageBinding>, BindingFields<Old.FlowStageBinding>>>();
    agree<Between<WireBinding.BoundStage, StageFields<Old.FlowStageBinding['stageObj']>>>();
    agree<Between<Pagination, Old.Pagination>>();
    compiles<Same<keyof Page<Wire.CaptchaStage>, keyof Old.PaginatedCaptchaStageList>>();
    agree<Between<Omit<UsedBy, 'action'>, Omit<Old.UsedBy, 'action'>>>();
  });

  it('has the fields of the requests, except those since 2024.10 and 2026.8', () => {
    type WireOnly = 'interactive' | 'requestContentType' | 'privateKeyRef';
    type OldRequest = Omit<Wire.CaptchaStageRequest, 'flow_set'>;
    agree<Between<OldRequest, Omit<Old.CaptchaStageRequest, 'flowSet'>, WireOnly>>();
    agree<Between<OldFlow<WireFlow.FlowSetRequest>, Old.FlowSetRequest>>();
    agree<Between<WireBinding.FlowStageBindingRequest, Old.FlowStageBindingRequest>>();
    compiles<Same<Optional<WireBinding.FlowStageBindingRequest>, Optional<Old.FlowStageBindingRequest>>>();
    compiles<Same<Optional<Wire.CaptchaStageRequest>, Optional<Old.CaptchaStageRequest> | WireOnly | 'privateKey'>>();
    compiles<Same<Optional<WireFlow.FlowSetRequest>, Optional<Old.FlowSetRequest>>>();
    type Patched = Optional<Old.PatchedCaptchaStageRequest>;
    compiles<Same<Optional<Wire.PatchedCaptchaStageRequest>, Patched | WireOnly>>();
  });

  it('has the choices of the enums, except those since 2025.12 and 2026.2', () => {
    compiles<
      Same<
        Exclude<WireFlow.FlowLayoutEnum, Old.FlowLayoutEnum>,
        'sidebar_left_frame_background' | 'sidebar_right_frame_background'
      >
    >();
    compiles<Same<Exclude<UsedByActionEnum, Old.UsedByActionEnum>, 'left_dangling'>>();
    compiles<Same<Exclude<Old.AuthenticationEnum, OldAuthentication>, '11184809'>>();
    compiles<Same<Exclude<Old.InvalidResponseActionEnum, WireBinding.InvalidResponseActionEnum>, '11184809'>>();
    compiles<Same<Exclude<Old.FlowLayoutEnum, WireFlow.FlowLayoutEnum>, '11184809'>>();
    compiles<Same<Exclude<Old.UsedByActionEnum, UsedByActionEnum>, '11184809'>>();
  });
});

describe("authentik's 2026.8 client", () => {
  it('has the fields of the responses, except background, removed in 2025.12', () => {
    agree<Between<StageFields<Wire.CaptchaStage>, StageFields<New.CaptchaStage>, 'privateKeyRef'>>();
    agree<Between<WireFlow.FlowSet, New.FlowSet, 'background'>>();
    agree<Between<WireFlow.Flow, ReadFields<New.Flow>>>();
    agree<Between<BindingFields<WireBinding.FlowStageBinding>, BindingFields<New.FlowStageBinding>>>();
    agree<Between<WireBinding.BoundStage, StageFields<New.FlowStageBinding['stageObj']>>>();
    agree<Between<Pagination, New.Pagination>>();
    agree<Between<UsedBy, New.UsedBy>>();
    compiles<Same<keyof Page<Wire.CaptchaStage> | 'autocomplete', keyof New.PaginatedCaptchaStageList>>();
  });

  it('has the fields of the requests, except flow_set, read-only since 2025.12', () => {
    agree<Between<Wire.CaptchaStageRequest, New.CaptchaStageRequest, 'flowSet' | 'privateKeyRef'>>();
    agree<Between<WireBinding.FlowStageBindingRequest, New.FlowStageBindingRequest>>();
    compiles<Same<Optional<WireBinding.FlowStageBindingRequest>, Optional<New.FlowStageBindingRequest>>>();
    type Patched = Optional<New.PatchedCaptchaStageRequest>;
    type WireOnly = 'flowSet' | 'privateKeyRef';
    compiles<Same<Optional<Wire.CaptchaStageRequest>, Optional<New.CaptchaStageRequest> | WireOnly | 'privateKey'>>();
    compiles<Same<Optional<Wire.PatchedCaptchaStageRequest>, Patched | WireOnly>>();
  });
});

describe('captcha-stage.wire', () => {
  it('requires no field that a client does not require, except flow_set, which all recorded responses have', () => {
    compiles<Same<Exclude<Optional<Old.CaptchaStage>, Optional<Wire.CaptchaStage>>, 'flowSet'>>();
    agree<Exclude<Optional<New.CaptchaStage>, Optional<Wire.CaptchaStage>>>();
    agree<Exclude<Optional<Old.FlowSet> | Optional<New.FlowSet>, Optional<WireFlow.FlowSet>>>();
    agree<Exclude<Optional<Old.Flow> | Optional<New.Flow>, Optional<WireFlow.Flow>>>();
    agree<Exclude<Optional<Old.FlowStageBinding>, Optional<WireBinding.FlowStageBinding>>>();
    agree<Exclude<Optional<New.FlowStageBinding>, Optional<WireBinding.FlowStageBinding>>>();
    agree<Exclude<Optional<Old.UsedBy> | Optional<New.UsedBy>, Optional<UsedBy>>>();
    agree<Exclude<Optional<Old.Pagination> | Optional<New.Pagination>, Optional<Pagination>>>();
  });

  it('nests flows and stages where the clients do', () => {
    type Pages<List extends { results: unknown }, Stage> = Same<List['results'], Stage[]>;
    compiles<Pages<Page<Wire.CaptchaStage>, Wire.CaptchaStage>>();
    compiles<Pages<Old.PaginatedCaptchaStageList, Old.CaptchaStage>>();
    compiles<Pages<New.PaginatedCaptchaStageList, New.CaptchaStage>>();
    compiles<Same<Wire.CaptchaStage['flow_set'], WireFlow.FlowSet[]>>();
    compiles<Same<New.CaptchaStage['flowSet'], New.FlowSet[]>>();
    compiles<Same<Required<Wire.CaptchaStageRequest>['flow_set'], WireFlow.FlowSetRequest[]>>();
    compiles<Same<Required<Old.CaptchaStageRequest>['flowSet'], Old.FlowSetRequest[]>>();
  });

  it('does not compile with an extra field, a missing field, or one of another type', () => {
    type Stage = { readonly pk: string; public_key: string };
    agree<Between<Stage, { pk: string; publicKey: string }>>();
    // @ts-expect-error the client lacks public_key
    agree<Between<Stage, { pk: string }>>();
    // @ts-expect-error the wire type lacks name
    agree<Between<Stage, { pk: string; publicKey: string; name: string }>>();
    // @ts-expect-error the client has another type
    agree<Between<Stage, { pk: string; publicKey: number }>>();
    // @ts-expect-error the client has a narrower type
    agree<Between<Stage, { pk: string; publicKey: 'public' }>>();
    // @ts-expect-error no release can lack what the wire type demands
    agree<Between<Stage, { pk: string }, 'publicKey'>>();
    // @ts-expect-error the wire type lacks the field that is listed as its alone
    agree<Between<Stage, { pk: string; publicKey: string }, 'name'>>();
  });
});
