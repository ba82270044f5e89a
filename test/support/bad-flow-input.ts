import { bindingPk, boundFlowPk, boundStagePk } from './wire-flow-stage-binding.js';

/** Never to be quoted. */
export const canary = 'hunter2-canary';
const byKeys = { stage: boundStagePk, flow: boundFlowPk, order: 10 };
const byNames = { stageName: 'captcha', flowSlug: 'sign-up', order: 10 };
/** Over 4000 bytes in a request line. */
const long = 'x'.repeat(4000);

const create = 'mutation ($input: CreateFlowStageBindingInput!) { createFlowStageBinding(input: $input) { pk } }';
const update =
  'mutation ($pk: UUID!, $input: UpdateFlowStageBindingInput!) { updateFlowStageBinding(pk: $pk, input: $input) { pk } }';
const bindings = `query ($flow: UUID, $stage: UUID, $search: String, $orderBy: [FlowStageBindingOrder!], $page: Int, $pageSize: Int) {
  flowStageBindings(flow: $flow, stage: $stage, search: $search, orderBy: $orderBy, page: $page, pageSize: $pageSize) { results { pk } }
}`;
const flow = 'query ($slug: String!) { flow(slug: $slug) { pk } }';
const flows = `query ($slug: String, $name: String, $designation: FlowDesignation, $search: String, $orderBy: [FlowOrder!], $page: Int, $pageSize: Int) {
  flows(slug: $slug, name: $name, designation: $designation, search: $search, orderBy: $orderBy, page: $page, pageSize: $pageSize) { results { pk } }
}`;

type Problem = readonly [path: string, code: string];
type Row = readonly [what: string, query: string, variables: object, problems: readonly Problem[]];

const inInput = (input: object) => ({ pk: bindingPk, input });
const eleven = (field: string) => Array(11).fill({ field });
const eachOf = (code: string, ...paths: string[]) => paths.map((path): Problem => [path, code]);
const optional = ['evaluateOnPlan', 'reEvaluatePolicies', 'policyEngineMode', 'invalidResponseAction'];
const nullFor = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, null]));
const nullAt = (names: readonly string[]) => eachOf('NULL', ...names.map((name) => `input.${name}`));
const { order } = byKeys;

const ensure = create.replace('createFlowStageBinding', 'ensureFlowStageBinding').replace('{ pk }', '{ change }');
/** The rows, and those of a create for the mutation that ensures, which has the same input. */
const withEnsure = (rows: readonly Row[]): readonly Row[] => [
  ...rows,
  ...rows
    .filter(([, query]) => query === create)
    .map(([what, , ...rest]): Row => [`${what}, to be ensured`, ensure, ...rest]),
];

/** Found while the variables are read: nothing is executed. */
export const coerced = withEnsure([
  ['an order over 32 bits', create, inInput({ ...byKeys, order: 2147483648 }), [['input.order', 'OUT_OF_RANGE']]],
  ['an order with a fraction', create, inInput({ ...byKeys, order: 1.5 }), [['input.order', 'OUT_OF_RANGE']]],
  ['an order in a text', create, inInput({ ...byKeys, order: canary }), [['input.order', 'INVALID_TYPE']]],
  ['no order', create, inInput({ ...byKeys, order: undefined }), [['input.order', 'REQUIRED']]],
  ['null for the order', create, inInput({ ...byKeys, order: null }), [['input.order', 'NULL']]],
  ['null for the input', create, { input: null }, [['input', 'NULL']]],
  [
    'keys that are no UUIDs',
    create,
    inInput({ order, stage: canary, flow: '../users' }),
    eachOf('INVALID_FORMAT', 'input.stage', 'input.flow'),
  ],
  [
    'unknown enum values',
    create,
    inInput({ ...byKeys, policyEngineMode: canary, invalidResponseAction: 'retry' }),
    eachOf('INVALID_CHOICE', 'input.policyEngineMode', 'input.invalidResponseAction'),
  ],
  ['a name of another type', create, inInput({ ...byNames, stageName: 7 }), [['input.stageName', 'INVALID_TYPE']]],
  ['an unknown field', create, inInput({ ...byNames, colour: canary }), [['input.colour', 'UNKNOWN_FIELD']]],
  [
    'fields that an update does not have',
    update,
    inInput({ stage: boundStagePk, flowSlug: 'sign-up' }),
    eachOf('UNKNOWN_FIELD', 'input.stage', 'input.flowSlug'),
  ],
  ['an order over 32 bits in an update', update, inInput({ order: 2147483648 }), [['input.order', 'OUT_OF_RANGE']]],
  ['a pk that is no UUID', update, { pk: 'x', input: { order } }, [['pk', 'INVALID_FORMAT']]],
  [
    'filters that are no UUIDs',
    bindings,
    { flow: 'sign-up', stage: canary },
    eachOf('INVALID_FORMAT', 'flow', 'stage'),
  ],
  ['a page over 32 bits', bindings, { page: 2147483648 }, [['page', 'OUT_OF_RANGE']]],
  ['an unknown order of bindings', bindings, { orderBy: [{ field: 'PK' }] }, [['orderBy.0.field', 'INVALID_CHOICE']]],
  ['no slug', flow, {}, [['slug', 'REQUIRED']]],
  ['null for the slug', flow, { slug: null }, [['slug', 'NULL']]],
  ['an unknown designation', flows, { designation: 'signup' }, [['designation', 'INVALID_CHOICE']]],
  [
    'an unknown direction',
    flows,
    { orderBy: [{ field: 'NAME', direction: 'UP' }] },
    [['orderBy.0.direction', 'INVALID_CHOICE']],
  ],
]);

/** Found when the field is executed. */
export const validated = withEnsure([
  ['neither key of either pair', create, inInput({ order }), eachOf('REQUIRED', 'input.flow', 'input.stage')],
  ['neither stage nor name', create, inInput({ order, flow: boundFlowPk }), [['input.stage', 'REQUIRED']]],
  [
    'both keys of both pairs',
    create,
    inInput({ ...byKeys, ...byNames }),
    eachOf('INVALID', 'input.flow', 'input.stage'),
  ],
  ['null for optional fields', create, inInput({ ...byKeys, ...nullFor(optional) }), nullAt(optional)],
  ['null for the keys', create, inInput({ order, ...nullFor(['stage', 'flow']) }), nullAt(['stage', 'flow'])],
  [
    'null for the name and the slug',
    create,
    inInput({ ...byKeys, ...nullFor(['stageName', 'flowSlug']) }),
    [...nullAt(['stageName', 'flowSlug']), ...eachOf('INVALID', 'input.flow', 'input.stage')],
  ],
  [
    'a blank name and slug',
    create,
    inInput({ order, stageName: ' \u3000', flowSlug: '' }),
    eachOf('BLANK', 'input.stageName', 'input.flowSlug'),
  ],
  [
    'a slug that is a path',
    create,
    inInput({ ...byNames, flowSlug: '../users' }),
    [['input.flowSlug', 'INVALID_FORMAT']],
  ],
  [
    'a name that is not well formed',
    create,
    inInput({ ...byNames, stageName: 'a\ud800' }),
    [['input.stageName', 'INVALID_FORMAT']],
  ],
  ['a long name', create, inInput({ ...byNames, stageName: long }), [['input.stageName', 'TOO_LONG']]],
  ['a long slug', create, inInput({ ...byNames, flowSlug: long }), [['input.flowSlug', 'TOO_LONG']]],
  [
    'a long name and slug',
    create,
    inInput({ order, stageName: long, flowSlug: long }),
    eachOf('TOO_LONG', 'input.stageName', 'input.flowSlug'),
  ],
  ['null in an update', update, inInput(nullFor(['order', ...optional])), nullAt(['order', ...optional])],
  ['a blank search for bindings', bindings, { search: ' ,' }, [['search', 'BLANK']]],
  ['a long search for bindings', bindings, { search: long }, [['search', 'TOO_LONG']]],
  [
    'a page and a size of bindings below 1',
    bindings,
    { page: 0, pageSize: -1 },
    eachOf('OUT_OF_RANGE', 'page', 'pageSize'),
  ],
  ['eleven criteria for bindings', bindings, { orderBy: eleven('ORDER') }, [['orderBy', 'TOO_LONG']]],
  ['a blank slug', flow, { slug: '' }, [['slug', 'BLANK']]],
  ['a slug that is an encoded path', flow, { slug: '..%2fusers' }, [['slug', 'INVALID_FORMAT']]],
  ['a long slug of a flow', flow, { slug: long }, [['slug', 'TOO_LONG']]],
  ['blank filters', flows, { slug: '', name: ' ', search: '""' }, eachOf('BLANK', 'slug', 'name', 'search')],
  ['a filter by a malformed slug', flows, { slug: 'a b' }, [['slug', 'INVALID_FORMAT']]],
  ['long filters', flows, { name: long, search: 'x' }, [['name', 'TOO_LONG']]],
  ['a page and a size of flows below 1', flows, { page: 0, pageSize: 0 }, eachOf('OUT_OF_RANGE', 'page', 'pageSize')],
  ['eleven criteria for flows', flows, { orderBy: eleven('SLUG') }, [['orderBy', 'TOO_LONG']]],
]);
