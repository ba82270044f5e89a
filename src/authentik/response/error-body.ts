import type { Redact } from '../redaction/redactor.js';
import { toSingleLine } from '../text.js';
import { isRecord } from '../unknown-value.js';
import { classifyDetail, classifyMessage, type DetailKind, type ProblemCode } from './drf-messages.js';

/** What authentik says is wrong, and where; texts are cleaned and redacted. */
export interface Problem {
  /** In authentik's names, list positions as numbers; empty when it concerns the whole request. */
  readonly path: readonly (string | number)[];
  /** What the first message means. */
  readonly code: ProblemCode;
  readonly messages: readonly string[];
}

/** A 4xx body, whatever its form. */
export interface ErrorBody {
  /** What its `detail` means; undefined when it has none. */
  readonly detail: DetailKind | undefined;
  readonly code: string | undefined;
  readonly problems: readonly Problem[];
  /** Whether something was cut: over 100 messages, 1000 faults or depth 8, a text over its length. */
  readonly truncated: boolean;
}

const limits = { faults: 1000, messages: 100, depth: 8, messageLength: 1000, nameLength: 100, readAhead: 4096 };
const nonFieldKeys = new Set(['non_field_errors', '__all__']);

/**
 * Reads what DRF and Django send with a 4xx: objects, nested lists, index keys, `detail`, bare arrays. Never throws.
 * Texts are understood as they came, and redacted before they are passed on.
 * @param fieldNames names that are no secret, even where one is the same word.
 */
export function parseErrorBody(json: unknown, redact: Redact, fieldNames: ReadonlySet<string> = new Set()): ErrorBody {
  const reader = new ErrorBodyParser(redact, fieldNames);
  const { detail, code } = isRecord(json) ? json : { detail: undefined, code: undefined };
  reader.collect(detail, [], 0);
  // A root `code` that is no string is a field of that name.
  if (typeof code !== 'string') reader.collect(code, ['code'], 1);
  if (isRecord(json)) reader.collectObject(json, [], 0, ['detail', 'code']);
  else reader.collect(json, [], 0);
  return {
    detail: typeof detail === 'string' ? classifyDetail(detail) : undefined,
    code: typeof code === 'string' && code !== '' ? reader.clean(code, limits.nameLength) : undefined,
    problems: reader.problems,
    truncated: reader.truncated,
  };
}

class ErrorBodyParser {
  readonly problems: Problem[] = [];
  truncated = false;
  #nodes = 0;
  #messages = 0;

  constructor(
    private readonly redact: Redact,
    private readonly fieldNames: ReadonlySet<string>,
  ) {}

  collect(value: unknown, path: readonly (string | number)[], depth: number): void {
    if (isEmptyValue(value)) return;
    if (depth > limits.depth || this.#nodes >= limits.faults) {
      this.truncated = true;
      return;
    }
    this.#nodes += 1;
    if (typeof value === 'string') this.#add(path, [value]);
    else if (Array.isArray(value)) this.#collectList(value, path, depth);
    else if (isRecord(value)) this.collectObject(value, path, depth);
  }

  /** @param without keys that are none of its fields. */
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
    // Cleaned first: a control character in place of a space, or within a secret, would hide it.
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
    return this.fieldNames.has(key) ? key : this.clean(key, limits.nameLength);
  }

  #add(path: readonly (string | number)[], found: readonly string[]): void {
    const texts = found.filter((text) => text !== '');
    const room = texts.slice(0, limits.messages - this.#messages);
    this.truncated ||= room.length < texts.length;
    this.#messages += room.length;
    const [first] = room;
    if (first === undefined) return;
    this.problems.push({
      // Only here: most of a body's names may have no message, and there may be a hundred thousand.
      path: path.map((step) => (typeof step === 'string' ? this.#name(step) : step)),
      code: classifyMessage(first),
      messages: room.map((text) => this.clean(text, limits.messageLength)),
    });
  }
}

/** Whether nothing is said: `{}`, `[]` and null stand for what is well beside what is not. */
function isEmptyValue(value: unknown): boolean {
  const isLong = typeof value === 'string' || Array.isArray(value);
  return (isLong ? value : Object.keys(Object(value))).length === 0;
}
