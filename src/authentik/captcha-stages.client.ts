import type { Caller } from './call.js';
import { type DecodedCaptchaStage, decodeCaptchaStage } from './captcha-stage.decode.js';
import type { CaptchaStageRequest } from './captcha-stage.wire.js';
import { UnusableAnswerError } from './errors.js';
import type { AuthentikHttp } from './http.js';
import type { Operation } from './operation.js';

/** The endpoints of authentik's captcha-stage viewset, by OpenAPI's operationId. */
export const captchaStageOperations = {
  create: { id: 'stages_captcha_create', method: 'POST', byPk: false },
  retrieve: { id: 'stages_captcha_retrieve', method: 'GET', byPk: true },
} as const satisfies Record<string, Operation>;

const collection = '/stages/captcha/';

/** authentik's captcha stages as one caller may see and change them. Each method throws AuthentikError, and nothing else. */
export class CaptchaStagesClient {
  constructor(
    private readonly http: AuthentikHttp,
    private readonly caller: Caller,
  ) {}

  async create(body: CaptchaStageRequest): Promise<DecodedCaptchaStage> {
    const { http, caller } = this;
    const operation = captchaStageOperations.create;
    return decodeCaptchaStage(
      await http.call({ operation, path: collection, caller, body, secrets: [body.private_key] }),
    );
  }

  /** @param pk a canonical UUID: it becomes part of the URL. */
  async retrieve(pk: string): Promise<DecodedCaptchaStage> {
    const { http, caller } = this;
    const operation = captchaStageOperations.retrieve;
    const answer = await http.call({ operation, path: `${collection}${pk}/`, caller });
    const stage = decodeCaptchaStage(answer);
    if (stage.pk.toLowerCase() === pk.toLowerCase()) return stage;
    throw new UnusableAnswerError(operation, 'CONTRACT_VIOLATION', answer.status, 'pk');
  }
}
