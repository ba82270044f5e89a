import type { Redact } from '../redaction/redactor.js';
import { toSingleLine } from '../text.js';
import { isRecord } from '../unknown-value.js';
import { classifyDetail, classifyMessage, type DetailKind, type ProblemCode } from './drf-messages.js';
import { cutText, maxLengths, ProblemCollector, type RawProblem } from './problem-collector.js';

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
 * Classifies each original text, then redacts it. Never throws.
 */
export function parseErrorBody(json: unknown, redact: Redact, names: FieldNames = noNames): ErrorBody {
  const collector = new ProblemCollector();
  const { detail, code } = isRecord(json) ? json : { detail: undefined, code: undefined };
  collector.collect(detail, [], 0);
  // A root `code` that is not a string is a field with that name.
  if (typeof code !== 'string') collector.collect(code, ['code'], 1);
  if (isRecord(json)) collector.collectObject(json, [], 0, ['detail', 'code']);
  else collector.collect(json, [], 0);
  const summary = parseErrorSummary(json, redact);
  const problems = collector.problems.map((problem) => toProblem(problem, redact, names));
  return { ...summary, problems, truncated: summary.truncated || collector.truncated };
}

/** The same without the problems, for other statuses. Redacts nothing but the code. */
export function parseErrorSummary(json: unknown, redact: Redact): ErrorBody {
  const { detail, code } = isRecord(json) ? json : { detail: undefined, code: undefined };
  return {
    detail: typeof detail === 'string' ? classifyDetail(detail) : undefined,
    code:
      typeof code === 'string' && code !== ''
        ? clean(cutText(code, maxLengths.name), redact, maxLengths.name)
        : undefined,
    problems: [],
    truncated: typeof code === 'string' && code.length > maxLengths.name,
  };
}

function toProblem({ path, messages }: RawProblem, redact: Redact, { kept, watched }: FieldNames): Problem {
  const mentions = watched.filter((name) => messages.some((text) => text.includes(name)));
  return {
    path: path.map((step) =>
      typeof step === 'number' || kept.has(step) ? step : clean(step, redact, maxLengths.name),
    ),
    code: classifyMessage(messages[0]),
    messages: messages.map((text) => clean(text, redact, maxLengths.message)),
    ...(mentions.length > 0 && { mentions }),
  };
}

const clean = (text: string, redact: Redact, length: number): string => toSingleLine(redact(text, length), length);
