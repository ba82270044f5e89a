import DataLoader from 'dataloader';
import { HttpStatusError } from '../../authentik/errors.js';
import type { GatewayContext } from '../../context/gateway-context.js';
import { captchaStages } from './captcha-stage.client.js';
import { toCaptchaStage } from './captcha-stage.mapper.js';
import type { CaptchaStage } from './captcha-stage.type.js';

/** A loader belongs to one request: nothing that one caller may see is kept for another. */
const loaders = new WeakMap<GatewayContext, DataLoader<string, CaptchaStage | null>>();

/** The stage that another subgraph refers to; null when there is none that the token used may see. */
export async function resolveCaptchaStageReference(
  { pk }: { pk: string },
  context: GatewayContext,
): Promise<CaptchaStage | null> {
  const loader = loaders.get(context) ?? createLoader(context);
  loaders.set(context, loader);
  return loader.load(pk.toLowerCase());
}

/** De-duplicates the keys of a request and loads them side by side; each fails alone. */
function createLoader(context: GatewayContext): DataLoader<string, CaptchaStage | null> {
  return new DataLoader(async (pks) => {
    const results = await Promise.allSettled(pks.map((pk) => captchaStages.retrieve(context.authentik, pk)));
    return results.map((result) => {
      if (result.status === 'fulfilled') return toCaptchaStage(result.value);
      return isMissing(result.reason) ? null : result.reason;
    });
  });
}

/** authentik's own 404, as JSON; a proxy's would say nothing of the stage. */
function isMissing(error: unknown): boolean {
  return error instanceof HttpStatusError && error.status === 404 && error.body?.detail !== undefined;
}
