import { Client, fetchExchange } from '@urql/core';
import { advise, authorization, endpoint, input, print, showForm, showFound } from './form.js';
import { CreateCaptchaStageDocument, FindCaptchaStageDocument } from './generated/operations.js';

const client = new Client({
  url: endpoint,
  exchanges: [fetchExchange],
  fetchOptions: { headers: { authorization } },
});

/** Submits the form. */
async function submit(): Promise<void> {
  // urql does not throw: the result has a CombinedError.
  const { data, error } = await client.mutation(CreateCaptchaStageDocument, { input });
  if (error === undefined) {
    print(`Created ${data?.createCaptchaStage?.name} with the pk ${data?.createCaptchaStage?.pk}.`);
    return;
  }
  showForm(error);
  advise(error);
}

/** Checks whether a stage has the name. Needed when the outcome of a write is UNKNOWN. urql sends this query by GET. */
async function lookUp(): Promise<void> {
  const { data, error } = await client.query(FindCaptchaStageDocument, { name: input.name });
  showFound(data?.captchaStages?.results);
  if (error !== undefined) advise(error);
}

await submit();
await submit();
await lookUp();
