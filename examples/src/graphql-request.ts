import { GraphQLClient } from 'graphql-request';
import { advise, authorization, endpoint, input, print, showForm, showFound } from './form.js';
import { CreateCaptchaStageDocument, FindCaptchaStageDocument } from './generated/operations.js';

const client = new GraphQLClient(endpoint, { headers: { authorization } });

/** What a page does when the button under its form is pressed. */
async function submit(): Promise<void> {
  try {
    const { createCaptchaStage: stage } = await client.request(CreateCaptchaStageDocument, { input });
    print(`Created ${stage?.name} with the pk ${stage?.pk}.`);
  } catch (error) {
    // A ClientError, unless no answer came.
    showForm(error);
    advise(error);
  }
}

/** Whether a stage has the name, which a write with an unknown outcome leaves open. */
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
