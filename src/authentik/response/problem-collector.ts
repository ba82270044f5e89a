import { searchedAhead } from '../redaction/redactor.js';
import { removeInvisible, toSingleLine } from '../text.js';
import { isRecord } from '../unknown-value.js';

/** One problem as authentik sent it; texts are cut, but not redacted. */
export interface RawProblem {
  readonly path: readonly (string | number)[];
  readonly messages: readonly [string, ...string[]];
}

/** Most real bodies have some hundred characters. Searching more of them for secrets would be too expensive. */
const limits = { nodes: 1000, messages: 100, depth: 8, characters: 8192 };
/** The maximum length of a message and of a name in a path. */
export const maxLengths = { message: 1000, name: 100 } as const;
/** Control characters, which become one space, and invisible ones. */
const maxRemoved = 4096;
const nonFieldKeys = new Set(['non_field_errors', '__all__']);

/** Collects the messages of a body with their paths, up to the limits. */
export class ProblemCollector {
  readonly problems: RawProblem[] = [];
  /** Whether something was left out. */
  truncated = false;
  #nodes = 0;
  #messages = 0;
  #characters = 0;

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

  #collectList(list: readonly unknown[], path: readonly (string | number)[], depth: number): void {
    const texts = list.filter((item) => typeof item === 'string');
    if (texts.length > 0) this.#add(path, texts);
    for (const [index, item] of list.entries()) {
      if (typeof item === 'object') this.collect(item, [...path, index], depth + 1);
    }
  }

  #add(path: readonly (string | number)[], found: readonly string[]): void {
    const texts = found.filter((text) => text !== '');
    if (texts.length === 0 || !this.#hasRoom()) return;
    const steps = path.map((step) => (typeof step === 'string' ? this.#cut(step, maxLengths.name) : step));
    if (!this.#take(steps.filter((step) => typeof step === 'string').join(''))) return;
    const [first, ...others] = this.#messagesOf(texts);
    if (first !== undefined) this.problems.push({ path: steps, messages: [first, ...others] });
  }

  #messagesOf(texts: readonly string[]): string[] {
    const messages: string[] = [];
    for (const text of texts) {
      if (!this.#hasRoom()) break;
      const message = this.#cut(text, maxLengths.message);
      if (!this.#take(message)) break;
      this.#messages += 1;
      messages.push(message);
    }
    return messages;
  }

  #cut(text: string, length: number): string {
    this.truncated ||= text.length > length;
    return cutText(text, length);
  }

  #hasRoom(): boolean {
    const hasRoom = this.#messages < limits.messages && this.#characters < limits.characters;
    this.truncated ||= !hasRoom;
    return hasRoom;
  }

  #take(text: string): boolean {
    this.#characters += text.length;
    const fits = this.#characters <= limits.characters;
    this.truncated ||= !fits;
    return fits;
  }
}

/** A text on a single line, cut behind what is shown of it: a secret may begin just before the cut. */
export const cutText = (text: string, length: number): string =>
  // Clean before redacting: a control character inside a secret would hide it.
  toSingleLine(removeInvisible(text.slice(0, length + maxRemoved)), length + searchedAhead);

/** True for `{}`, `[]`, `''` and null, which DRF sends as placeholders for valid items. */
function isEmptyValue(value: unknown): boolean {
  const hasLength = typeof value === 'string' || Array.isArray(value);
  return (hasLength ? value : Object.keys(Object(value))).length === 0;
}
