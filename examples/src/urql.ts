import { Client, fetchExchange } from '@urql/core';
import { advise, authorization, endpoint, input, print, showForm, showFound } from './form.js';
import { CreateCaptchaStageDocument, FindCaptchaStageDocument } from './generated/operations.js';

const client = new Client({
  url: endpoint,
  exchanges: [fetchExchange],
  fetchOptions: { headers: { authorization } },
});

/** What a page does when the button under its form is pressed. */
async function submit(): Promise<void> {
  // urql throws nothing: a CombinedError is part of the result.
  const { data, error } = await client.mutation(CreateCaptchaStageDocument, { input });
  if (error === undefined) {
    print(`Created ${data?.createCaptchaStage?.name} with the pk ${data?.createCaptchaStage?.pk}.`);
    return;
  }
  showForm(error);
  advise(error);
}

/** Whether a stage has the name, which a write with an unknown outcome leaves open. urql sends it by GET. */
async function lookUp(): Promise<void> {
  const { data, error } = await client.query(FindCaptchaStageDocument, { name: input.name });
  showFound(data?.captchaStages?.results);
  if (error !== undefined) advise(error);
}

await submit();
await submit();
await lookUp();
