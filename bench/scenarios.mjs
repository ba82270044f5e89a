import { storedPage, storedStage } from './payloads.mjs';
import { create, entities, one, page } from './requests.mjs';

const both = ['raw', 'gateway'];
const created = (flows) => ({ status: 201, body: storedStage(flows) });
const found = { status: 200, body: storedStage() };
const rejected = {
  status: 400,
  body: {
    name: ['stage with this name already exists.'],
    flow_set: [{ slug: ['Flow with this slug already exists.'] }],
  },
};

const succeeded = (body) => body.includes('"pk"') && !body.includes('"errors"');
const scenario = (id, title, rest) => ({
  id,
  title,
  connections: 32,
  delayMs: 0,
  servers: both,
  isRight: succeeded,
  ...rest,
});

/** The measured scenarios; `servers` is missing where all take part. */
export const scenarios = [
  scenario('create', 'createCaptchaStage', { request: create(), response: created(1), servers: undefined }),
  ...[1, 8, 128, 512].map((connections) =>
    scenario(`connections-${connections}`, `createCaptchaStage, ${connections} connections`, {
      request: create(),
      response: created(1),
      connections,
    }),
  ),
  scenario('slow-512', 'createCaptchaStage, 512 connections, upstream 50 ms', {
    request: create(),
    response: created(1),
    connections: 512,
    delayMs: 50,
  }),
  scenario('rejected', 'createCaptchaStage, a 400', {
    request: create(),
    response: rejected,
    isRight: (body) => body.includes('already exists'),
  }),
  scenario('one', 'captchaStage(pk)', { request: one, response: found }),
  ...[1, 20, 100].map((size) =>
    scenario(`page-${size}`, `captchaStages of ${size}`, {
      request: page(size),
      response: { status: 200, body: storedPage(size) },
    }),
  ),
  ...[10, 100].map((flows) =>
    scenario(`flows-${flows}`, `createCaptchaStage, flowSet of ${flows}`, {
      request: create(flows),
      response: created(flows),
    }),
  ),
  ...[1, 10, 100].map((length) =>
    scenario(`entities-${length}`, `_entities of ${length}`, {
      request: entities(length),
      response: found,
      servers: ['gateway'],
      // A hundred calls each for 32 clients would only measure the queue.
      connections: length === 100 ? 4 : 32,
    }),
  ),
];
