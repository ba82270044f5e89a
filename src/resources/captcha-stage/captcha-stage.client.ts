import type { AuthentikHttp } from '../../authentik/client/http-client.js';
import { UnusableAnswerError } from '../../authentik/errors.js';
import type { Operation } from '../../authentik/operation.js';
import type { Call, Caller } from '../../authentik/request.js';
import { isDocumentedSuccess } from '../../authentik/response/evidence.js';
import type { Answer } from '../../authentik/response/response.js';
import { type DecodedCaptchaStagePage, decodeCaptchaStagePage } from '../list/page.decode.js';
import { type DecodedUsedBy, decodeUsedBy } from '../used-by/used-by.decode.js';
import { type DecodedCaptchaStage, decodeCaptchaStage } from './captcha-stage.decode.js';
import type { CaptchaStageListQuery, CaptchaStageRequest, PatchedCaptchaStageRequest } from './captcha-stage.wire.js';

/** The endpoints of authentik's captcha-stage viewset, by OpenAPI's operationId. */
export const captchaStageOperations = {
  list: { id: 'stages_captcha_list', method: 'GET', byPk: false },
  create: { id: 'stages_captcha_create', method: 'POST', byPk: false },
  retrieve: { id: 'stages_captcha_retrieve', method: 'GET', byPk: true },
  update: { id: 'stages_captcha_update', method: 'PUT', byPk: true },
  partialUpdate: { id: 'stages_captcha_partial_update', method: 'PATCH', byPk: true },
  destroy: { id: 'stages_captcha_destroy', method: 'DELETE', byPk: true },
  usedBy: { id: 'stages_captcha_used_by_list', method: 'GET', byPk: true },
} as const satisfies Record<string, Operation>;

const collection = '/stages/captcha/';

/** Path and query of the list, below `/api/v3`. */
export function captchaStageListPath(query: CaptchaStageListQuery): string {
  const parameters = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  );
  return parameters.size === 0 ? collection : `${collection}?${parameters}`;
}

/**
 * authentik's captcha stages as one caller may see and change them. Each method throws AuthentikError, and nothing else.
 * A pk is a canonical UUID: it becomes part of the URL.
 */
export class CaptchaStagesClient {
  constructor(
    private readonly http: Pick<AuthentikHttp, 'call'>,
    private readonly caller: Caller,
  ) {}

  async list(query: CaptchaStageListQuery): Promise<DecodedCaptchaStagePage> {
    return decodeCaptchaStagePage(await this.#call(captchaStageOperations.list, { path: captchaStageListPath(query) }));
  }

  async create(body: CaptchaStageRequest): Promise<DecodedCaptchaStage> {
    return decodeCaptchaStage(await this.#write(captchaStageOperations.create, { path: collection, body }));
  }

  async retrieve(pk: string): Promise<DecodedCaptchaStage> {
    return decodeCaptchaStage(await this.#call(captchaStageOperations.retrieve, { path: pathOf(pk) }), pk);
  }

  async update(pk: string, body: CaptchaStageRequest): Promise<DecodedCaptchaStage> {
    return decodeCaptchaStage(await this.#write(captchaStageOperations.update, { path: pathOf(pk), pk, body }), pk);
  }

  async partialUpdate(pk: string, body: PatchedCaptchaStageRequest): Promise<DecodedCaptchaStage> {
    return decodeCaptchaStage(
      await this.#write(captchaStageOperations.partialUpdate, { path: pathOf(pk), pk, body }),
      pk,
    );
  }

  async destroy(pk: string): Promise<void> {
    await this.#call(captchaStageOperations.destroy, { path: pathOf(pk) });
  }

  async usedBy(pk: string): Promise<DecodedUsedBy[]> {
    return decodeUsedBy(await this.#call(captchaStageOperations.usedBy, { path: `${pathOf(pk)}used_by/` }));
  }

  #write(
    operation: Operation,
    call: Pick<Call, 'path' | 'pk'> & { body: PatchedCaptchaStageRequest },
  ): Promise<Answer> {
    const { private_key } = call.body;
    return this.#call(operation, { ...call, secrets: private_key === undefined ? [] : [private_key] });
  }

  async #call(operation: Operation, call: Pick<Call, 'path' | 'pk' | 'body' | 'secrets'>): Promise<Answer> {
    const answer = await this.http.call({ ...call, operation, caller: this.caller });
    if (isDocumentedSuccess(operation, answer.status)) return answer;
    throw new UnusableAnswerError(operation, 'CONTRACT_VIOLATION', answer.status);
  }
}

const pathOf = (pk: string): string => `${collection}${pk}/`;
