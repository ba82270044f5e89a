import { redactTogether } from '../redaction/redact-together.js';
import type { Redactor, ShownText } from '../redaction/redactor.js';
import { toSingleLine } from '../text.js';
import { isRecord } from '../unknown-value.js';
import { classifyDetail, classifyMessage, type DetailKind, type ProblemCode } from './drf-messages.js';
import { cutText, maxLengths, ProblemCollector } from './problem-collector.js';

/** One problem that authentik reports; texts are cleaned and redacted. */
export interface Problem {
  /** In authentik's names, with list positions as numbers; empty for the whole request. */
  readonly path: readonly (string | number)[];
  /** The meaning of the first message. */
  readonly code: ProblemCode;
  readonly messages: readonly string[];
  /** Which of the watched fields the messages name. */
  readonly mentions?: readonly string[];
}

/** A decoded 4xx body. */
export interface ErrorBody {
  /** The meaning of its `detail`, if it has one. */
  readonly detail: DetailKind | undefined;
  readonly code: string | undefined;
  readonly problems: readonly Problem[];
  /** Whether something was cut by the limits on messages, nodes, depth or length. */
  readonly truncated: boolean;
}

/** Names of fields, which are no secrets even if one equals a secret. */
export interface FieldNames {
  /** In paths. */
  readonly kept: ReadonlySet<string>;
  /** In messages. */
  readonly watched: readonly string[];
}

const noNames: FieldNames = { kept: new Set(), watched: [] };

/**
 * Decodes the bodies that DRF and Django send with a 400: objects, nested lists, index keys, `detail`, bare arrays.
 * Classifies each original text, then redacts all of them together. Never throws.
 */
export function parseErrorBody(json: unknown, redactor: Redactor, names: FieldNames = noNames): ErrorBody {
  const collector = new ProblemCollector();
  const { detail, code } = isRecord(json) ? json : { detail: undefined, code: undefined };
  collector.collect(detail, [], 0);
  // A root `code` that is not a string is a field with that name.
  if (typeof code !== 'string') collector.collect(code, ['code'], 1);
  if (isRecord(json)) collector.collectObject(json, [], 0, ['detail', 'code']);
  else collector.collect(json, [], 0);
  return toErrorBody(json, collector, redactor, names);
}

/** The same without the problems, for other statuses. Redacts nothing but the code. */
export function parseErrorSummary(json: unknown, redactor: Redactor): ErrorBody {
  return toErrorBody(json, new ProblemCollector(), redactor, noNames);
}

function toErrorBody(
  json: unknown,
  { problems, truncated }: ProblemCollector,
  redactor: Redactor,
  { kept, watched }: FieldNames,
): ErrorBody {
  const { detail, code } = isRecord(json) ? json : { detail: undefined, code: undefined };
  const codes = typeof code === 'string' && code !== '' ? [cutText(code, maxLengths.name)] : [];
  const isShown = (step: string | number): step is string => typeof step === 'string' && !kept.has(step);
  const texts = problems.flatMap(({ path, messages }) => [
    ...path.filter(isShown).map(nameOf),
    ...messages.map(messageOf),
  ]);
  const clean = redactTogether(redactor, [...codes.map(nameOf), ...texts]).values();
  let isCut = truncated || (typeof code === 'string' && code.length > maxLengths.name);
  const take = (length: number) => {
    const text = clean.next().value ?? '';
    isCut ||= text.length > length;
    return toSingleLine(text, length);
  };
  return {
    detail: typeof detail === 'string' ? classifyDetail(detail) : undefined,
    code: codes.map(() => take(maxLengths.name))[0],
    problems: problems.map(({ path, messages }) => ({
      path: path.map((step) => (isShown(step) ? take(maxLengths.name) : step)),
      code: classifyMessage(messages[0]),
      messages: messages.map(() => take(maxLengths.message)),
      ...mentionsIn(messages, watched),
    })),
    truncated: isCut,
  };
}

const nameOf = (text: string): ShownText => ({ text, length: maxLengths.name, isName: true });
const messageOf = (text: string): ShownText => ({ text, length: maxLengths.message, isName: false });

function mentionsIn(messages: readonly string[], watched: readonly string[]): Pick<Problem, 'mentions'> {
  const mentions = watched.filter((name) => messages.some((text) => text.includes(name)));
  return mentions.length > 0 ? { mentions } : {};
}
