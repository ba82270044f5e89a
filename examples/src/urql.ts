import { Client, fetchExchange } from '@urql/core';
import { advise, authorization, endpoint, input, print, showForm } from './form.js';
import { CreateCaptchaStageDocument } from './generated/operations.js';

const client = new Client({
  url: endpoint,
  exchanges: [fetchExchange],
  fetchOptions: { headers: { authorization } },
  preferGetMethod: false,
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

await submit();
await submit();
