import { GraphQLClient } from 'graphql-request';
import { advise, authorization, endpoint, input, print, showForm } from './form.js';
import { CreateCaptchaStageDocument } from './generated/operations.js';

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

await submit();
await submit();
