import { encodedForms } from './base64-and-hex.js';
import type { DecodedText, Range } from './decodings.js';
import { Substrings } from './substrings.js';
import { type Alphabet, fold, foldText } from './text-folding.js';

/** Shorter secrets are found only as a whole, by the redactor. */
export const minLength = 8;

/** Finds parts of secrets, from `minLength` characters on: in any case, spaced out, and encoded. */
export class SecretParts {
  readonly #alphabets = new Set<Alphabet>();
  readonly #plain = new Substrings();
  readonly #encoded = new Substrings();
  /** Secrets whose encoded forms are not indexed yet: few texts seem encoded. */
  #notEncoded: string[] = [];

  add(secret: string): void {
    // UTF-8 may have been decoded as Latin-1.
    const forms = [...new Set([secret, Buffer.from(secret).toString('latin1')])];
    const alphabets = alphabetsOf(forms);
    for (const alphabet of alphabets) this.#alphabets.add(alphabet);
    this.#plain.add(new Set(forms.flatMap((form) => alphabets.map((alphabet) => foldText(form, alphabet).trim()))));
    this.#notEncoded.push(secret);
  }

  get isEmpty(): boolean {
    return this.#alphabets.size === 0;
  }

  /** Parts that are not encoded, or were decoded before. */
  findDecoded(texts: readonly DecodedText[]): Range[] {
    return texts.flatMap((decoded) =>
      [...this.#alphabets].flatMap((alphabet) => findIn(decoded, alphabet, this.#plain)),
    );
  }

  /** Parts in base64 and in hexadecimal. */
  findEncoded(texts: readonly DecodedText[]): Range[] {
    if (texts.length === 0) return [];
    const added = this.#notEncoded;
    this.#notEncoded = [];
    this.#encoded.add(new Set(added.flatMap(encodedForms)));
    return texts.flatMap((decoded) => findIn(decoded, 'alphanumeric', this.#encoded));
  }
}

function findIn(decoded: DecodedText, alphabet: Alphabet, substrings: Substrings): Range[] {
  if (!substrings.isIn(foldText(decoded.text, alphabet))) return [];
  const { text, rangeOf } = fold(decoded, alphabet);
  // A space at either end may stand for many characters, and is not secret.
  return substrings.findIn(text).map(([start, end]) => {
    const [startsWithSpace, endsWithSpace] = [text[start] === ' ', text[end - 1] === ' '];
    return rangeOf(startsWithSpace ? start + 1 : start, endsWithSpace ? end - 1 : end);
  });
}

/** Secrets without symbols need only letters and digits; secrets without spaces need no spaced form. */
function alphabetsOf(forms: readonly string[]): Alphabet[] {
  const all = forms.join('');
  return [
    'alphanumeric',
    ...(/[^\p{L}\p{N}]/u.test(all) ? ['visible' as const] : []),
    ...(/[\s\p{Z}\p{Cc}]/u.test(all) ? ['spaced' as const] : []),
  ];
}
