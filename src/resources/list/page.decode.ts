import type { Answer } from '../../authentik/response/response.js';
import { AnswerObject, isInteger, type Read } from '../../authentik/response/response-object.js';
import { type DecodedCaptchaStage, readCaptchaStage } from '../captcha-stage/captcha-stage.decode.js';
import type { Pagination } from '../captcha-stage/captcha-stage.wire.js';

/** A page of stages; one that cannot be read is the error that says why, or nothing past the first hundred. */
export interface DecodedCaptchaStagePage {
  readonly pagination: Pagination;
  readonly results: readonly Read<DecodedCaptchaStage>[];
}

/** @throws UnusableAnswerError when the page itself cannot be read. */
export function decodeCaptchaStagePage(answer: Answer): DecodedCaptchaStagePage {
  const page = new AnswerObject(answer, answer.json);
  return {
    pagination: readPagination(page.object('pagination')),
    results: page.objects('results', readCaptchaStage),
  };
}

function readPagination(pagination: AnswerObject): Pagination {
  return {
    next: pagination.required('next', isInteger),
    previous: pagination.required('previous', isInteger),
    count: pagination.required('count', isInteger),
    current: pagination.required('current', isInteger),
    total_pages: pagination.required('total_pages', isInteger),
    start_index: pagination.required('start_index', isInteger),
    end_index: pagination.required('end_index', isInteger),
  };
}
