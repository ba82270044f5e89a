import { GraphQLClient } from 'graphql-request';
import { advise, authorization, endpoint, input, print, showForm, showFound } from './form.js';
import { CreateCaptchaStageDocument, FindCaptchaStageDocument } from './generated/operations.js';

const client = new GraphQLClient(endpoint, { headers: { authorization } });

/** Submits the form. */
async function submit(): Promise<void> {
  try {
    const { createCaptchaStage: stage } = await client.request(CreateCaptchaStageDocument, { input });
    print(`Created ${stage?.name} with the pk ${stage?.pk}.`);
  } catch (error) {
    // A ClientError, or a network error.
    showForm(error);
    advise(error);
  }
}

/** Checks whether a stage has the name. Needed when the outcome of a write is UNKNOWN. */
async function lookUp(): Promise<void> {
  try {
    const { captchaStages: page } = await client.request(FindCaptchaStageDocument, { name: input.name });
    showFound(page?.results);
  } catch (error) {
    advise(error);
  }
}

await submit();
await submit();
await lookUp();
