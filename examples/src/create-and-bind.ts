import { Client, fetchExchange } from '@urql/core';
import { gatewayErrorsOf } from 'authentik-captcha-graphql-gateway/client';
import { advise, authorization, endpoint, input, print, showFound } from './form.js';
import { CreateAndBindDocument, FindBindingsDocument } from './generated/operations.js';

const client = new Client({
  url: endpoint,
  exchanges: [fetchExchange],
  fetchOptions: { headers: { authorization } },
});

/** The binding finds the stage by its name, so both fit into one request. */
const binding = {
  stageName: input.name,
  flowSlug: process.env['FLOW_SLUG'] ?? 'twin-enrollment-flow',
  order: 15,
};

/** Each mutation has its own result: one may succeed while the other fails. */
async function createAndBind(): Promise<void> {
  const { data, error } = await client.mutation(CreateAndBindDocument, { stage: input, binding });
  const { createCaptchaStage: stage, createFlowStageBinding: bound } = data ?? {};
  if (stage) print(`Created ${stage.name} with the pk ${stage.pk}.`);
  if (bound) print(`Bound it to ${bound.flow?.slug} at position ${bound.order}.`);
  if (error === undefined) return;
  const errors = gatewayErrorsOf(error);
  // A network error belongs to the whole request.
  if (errors.length === 0) advise(error);
  for (const each of errors) {
    print(`${each.path?.[0]} failed:`);
    advise(each);
  }
}

/** Shows which of the two exist. Needed when an outcome is UNKNOWN. */
async function lookUp(): Promise<void> {
  const { data, error } = await client.query(FindBindingsDocument, { name: input.name });
  const stages = data?.captchaStages?.results;
  showFound(stages);
  for (const { order, flow } of stages?.[0]?.bindings ?? [])
    print(`It is bound to ${flow?.slug} at position ${order}.`);
  if (error !== undefined) advise(error);
}

await createAndBind();
await createAndBind();
await lookUp();
