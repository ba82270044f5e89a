import type { Redact } from '../redaction/redactor.js';
import { toSingleLine } from '../text.js';
import { isRecord } from '../unknown-value.js';
import { classifyDetail, classifyMessage, type DetailKind, type ProblemCode } from './drf-messages.js';

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

const limits = { nodes: 1000, messages: 100, depth: 8, messageLength: 1000, nameLength: 100, readAhead: 4096 };
const nonFieldKeys = new Set(['non_field_errors', '__all__']);

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
  const parser = new ErrorBodyParser(redact, names);
  const { detail, code } = isRecord(json) ? json : { detail: undefined, code: undefined };
  parser.collect(detail, [], 0);
  // A root `code` that is not a string is a field with that name.
  if (typeof code !== 'string') parser.collect(code, ['code'], 1);
  if (isRecord(json)) parser.collectObject(json, [], 0, ['detail', 'code']);
  else parser.collect(json, [], 0);
  const summary = summaryOf(json, parser);
  return { ...summary, problems: parser.problems, truncated: parser.truncated };
}

/** The same without the problems, for other statuses. Redacts nothing but the code. */
export function parseErrorSummary(json: unknown, redact: Redact): ErrorBody {
  return { ...summaryOf(json, new ErrorBodyParser(redact, noNames)), problems: [], truncated: false };
}

function summaryOf(json: unknown, parser: ErrorBodyParser): Pick<ErrorBody, 'detail' | 'code'> {
  const { detail, code } = isRecord(json) ? json : { detail: undefined, code: undefined };
  return {
    detail: typeof detail === 'string' ? classifyDetail(detail) : undefined,
    code: typeof code === 'string' && code !== '' ? parser.clean(code, limits.nameLength) : undefined,
  };
}

class ErrorBodyParser {
  readonly problems: Problem[] = [];
  truncated = false;
  #nodes = 0;
  #messages = 0;

  constructor(
    private readonly redact: Redact,
    private readonly names: FieldNames,
  ) {}

  collect(value: unknown, path: readonly (string | number)[], depth: number): void {
    if (isEmptyValue(value)) return;
    if (depth > limits.depth || this.#nodes >= limits.nodes) {
      this.truncated = true;
      return;
    }
    this.#nodes += 1;
    if (typeof value === 'string') this.#add(path, [value]);
    else if (Array.isArray(value)) this.#collectList(value, path, depth);
    else if (isRecord(value)) this.collectObject(value, path, depth);
  }

  /** @param without keys to skip. */
  collectObject(
    object: Record<string, unknown>,
    path: readonly (string | number)[],
    depth: number,
    without: readonly string[] = [],
  ): void {
    for (const key of Object.keys(object)) {
      const inner = nonFieldKeys.has(key) ? path : [...path, key];
      if (!without.includes(key)) this.collect(object[key], inner, depth + 1);
    }
  }

  clean(text: string, length: number): string {
    // Clean before redacting: a control character inside a secret would hide it.
    const clean = this.redact(toSingleLine(text, length + limits.readAhead), length);
    this.truncated ||= Math.max(text.length, clean.length) > length;
    return toSingleLine(clean, length);
  }

  #collectList(list: readonly unknown[], path: readonly (string | number)[], depth: number): void {
    const texts = list.filter((item) => typeof item === 'string');
    if (texts.length > 0) this.#add(path, texts);
    for (const [index, item] of list.entries()) {
      if (typeof item === 'object') this.collect(item, [...path, index], depth + 1);
    }
  }

  #name(key: string): string {
    return this.names.kept.has(key) ? key : this.clean(key, limits.nameLength);
  }

  #add(path: readonly (string | number)[], found: readonly string[]): void {
    const texts = found.filter((text) => text !== '');
    const room = texts.slice(0, limits.messages - this.#messages);
    this.truncated ||= room.length < texts.length;
    this.#messages += room.length;
    const [first] = room;
    if (first === undefined) return;
    const mentions = this.names.watched.filter((name) => room.some((text) => text.includes(name)));
    this.problems.push({
      // Clean names only here: a huge body may have many names without a message.
      path: path.map((step) => (typeof step === 'string' ? this.#name(step) : step)),
      code: classifyMessage(first),
      messages: room.map((text) => this.clean(text, limits.messageLength)),
      ...(mentions.length > 0 && { mentions }),
    });
  }
}

/** True for `{}`, `[]`, `''` and null, which DRF sends as placeholders for valid items. */
function isEmptyValue(value: unknown): boolean {
  const hasLength = typeof value === 'string' || Array.isArray(value);
  return (hasLength ? value : Object.keys(Object(value))).length === 0;
}
