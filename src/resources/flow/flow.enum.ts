import { registerEnumType } from 'type-graphql';
import type {
  DeniedActionEnum,
  FlowAuthenticationEnum,
  FlowDesignationEnum,
  FlowLayoutEnum,
  PolicyEngineMode as WirePolicyEngineMode,
} from './flow.wire.js';

// The values are authentik's, so the enums need no mapping. `satisfies` checks them against the wire types.

export const FlowDesignation = {
  AUTHENTICATION: 'authentication',
  AUTHORIZATION: 'authorization',
  INVALIDATION: 'invalidation',
  ENROLLMENT: 'enrollment',
  UNENROLLMENT: 'unenrollment',
  RECOVERY: 'recovery',
  STAGE_CONFIGURATION: 'stage_configuration',
} as const satisfies Record<Uppercase<FlowDesignationEnum>, FlowDesignationEnum>;
export type FlowDesignation = FlowDesignationEnum;

registerEnumType(FlowDesignation, {
  name: 'FlowDesignation',
  description:
    'Purpose of a flow. For example, authentik sends users who are not logged in to the authentication flow.',
  valuesConfig: {
    AUTHENTICATION: { description: 'Users log in.' },
    AUTHORIZATION: { description: 'Users authorize an application.' },
    INVALIDATION: { description: 'Users log out.' },
    ENROLLMENT: { description: 'New users sign up.' },
    UNENROLLMENT: { description: 'Users delete their account.' },
    RECOVERY: { description: 'Users regain access to their account.' },
    STAGE_CONFIGURATION: { description: 'Users configure a stage for themselves, such as a second factor.' },
  },
});

export const PolicyEngineMode = {
  ALL: 'all',
  ANY: 'any',
} as const satisfies Record<Uppercase<WirePolicyEngineMode>, WirePolicyEngineMode>;
export type PolicyEngineMode = WirePolicyEngineMode;

registerEnumType(PolicyEngineMode, {
  name: 'PolicyEngineMode',
  description: 'How the policies bound to a flow are combined.',
  valuesConfig: {
    ALL: { description: 'All policies must pass.' },
    ANY: { description: 'Any policy must pass.' },
  },
});

export const FlowLayout = {
  STACKED: 'stacked',
  CONTENT_LEFT: 'content_left',
  CONTENT_RIGHT: 'content_right',
  SIDEBAR_LEFT: 'sidebar_left',
  SIDEBAR_RIGHT: 'sidebar_right',
  SIDEBAR_LEFT_FRAME_BACKGROUND: 'sidebar_left_frame_background',
  SIDEBAR_RIGHT_FRAME_BACKGROUND: 'sidebar_right_frame_background',
} as const satisfies Record<Uppercase<FlowLayoutEnum>, FlowLayoutEnum>;
export type FlowLayout = FlowLayoutEnum;

registerEnumType(FlowLayout, {
  name: 'FlowLayout',
  description: "Layout of a flow's pages.",
  valuesConfig: {
    STACKED: { description: 'Content in the middle, stacked.' },
    CONTENT_LEFT: { description: 'Content on the left.' },
    CONTENT_RIGHT: { description: 'Content on the right.' },
    SIDEBAR_LEFT: { description: 'Content in a sidebar on the left.' },
    SIDEBAR_RIGHT: { description: 'Content in a sidebar on the right.' },
    SIDEBAR_LEFT_FRAME_BACKGROUND: {
      description: 'Content in a sidebar on the left, with the background as a frame. Since authentik 2026.2.',
    },
    SIDEBAR_RIGHT_FRAME_BACKGROUND: {
      description: 'Content in a sidebar on the right, with the background as a frame. Since authentik 2026.2.',
    },
  },
});

export const FlowDeniedAction = {
  MESSAGE_CONTINUE: 'message_continue',
  MESSAGE: 'message',
  CONTINUE: 'continue',
} as const satisfies Record<Uppercase<DeniedActionEnum>, DeniedActionEnum>;
export type FlowDeniedAction = DeniedActionEnum;

registerEnumType(FlowDeniedAction, {
  name: 'FlowDeniedAction',
  description: 'What happens when a flow denies access to a user.',
  valuesConfig: {
    MESSAGE_CONTINUE: { description: 'Follow `?next` if it is present, otherwise show a message.' },
    MESSAGE: { description: 'Show a message.' },
    CONTINUE: { description: 'Follow `?next` if it is present, otherwise go to the user interface.' },
  },
});

export const FlowAuthentication = {
  NONE: 'none',
  REQUIRE_AUTHENTICATED: 'require_authenticated',
  REQUIRE_UNAUTHENTICATED: 'require_unauthenticated',
  REQUIRE_SUPERUSER: 'require_superuser',
  REQUIRE_REDIRECT: 'require_redirect',
  REQUIRE_OUTPOST: 'require_outpost',
  REQUIRE_TOKEN: 'require_token',
} as const satisfies Record<Uppercase<FlowAuthenticationEnum>, FlowAuthenticationEnum>;
export type FlowAuthentication = FlowAuthenticationEnum;

registerEnumType(FlowAuthentication, {
  name: 'FlowAuthentication',
  description: 'Who may enter a flow.',
  valuesConfig: {
    NONE: { description: 'Everyone.' },
    REQUIRE_AUTHENTICATED: { description: 'Users who are logged in.' },
    REQUIRE_UNAUTHENTICATED: { description: 'Users who are not logged in.' },
    REQUIRE_SUPERUSER: { description: 'Superusers.' },
    REQUIRE_REDIRECT: { description: 'Users who were redirected from another flow. Since authentik 2025.8.' },
    REQUIRE_OUTPOST: { description: 'Outposts.' },
    REQUIRE_TOKEN: { description: 'Requests with a flow token, such as a link in an email. Since authentik 2026.5.' },
  },
});
