import { type DecodedText, layersOf, plainText, type Range } from './decodings.js';
import { decodedReadings, encodedForms, seemsEncoded } from './encodings.js';
import { type Alphabet, fold } from './folded.js';
import { Substrings } from './substrings.js';

/** Shorter ones are found as a whole alone. */
export const minLength = 8;

/** Finds parts of secrets, of eight characters and more: in any case, spaced out, and encoded. */
export class SecretParts {
  readonly #secrets: readonly string[];
  readonly #alphabets: readonly Alphabet[];
  readonly #plain: Substrings;
  #encoded: Substrings | undefined;

  constructor(secrets: readonly string[]) {
    // A byte of UTF-8 may have been read as a character of its own.
    const forms = new Set(secrets.flatMap((secret) => [secret, Buffer.from(secret).toString('latin1')]));
    this.#secrets = secrets;
    this.#alphabets = alphabetsOf(forms);
    this.#plain = new Substrings(
      [...forms].flatMap((form) => this.#alphabets.map((alphabet) => foldText(form, alphabet))),
    );
  }

  find(readings: readonly DecodedText[]): Range[] {
    return readings.flatMap((reading) => {
      const ranges = this.#findPlain(reading);
      if (!seemsEncoded(reading.text)) return ranges;
      const inner = decodedReadings(reading).flatMap((decoded) => [decoded, ...layersOf(decoded)]);
      return [
        ...ranges,
        ...[reading, ...inner].flatMap((each) => this.#findEncoded(each)),
        ...inner.flatMap((each) => this.#findPlain(each)),
      ];
    });
  }

  #findPlain(reading: DecodedText): Range[] {
    return this.#alphabets.flatMap((alphabet) => findIn(reading, alphabet, this.#plain));
  }

  #findEncoded(reading: DecodedText): Range[] {
    this.#encoded ??= new Substrings(this.#secrets.flatMap(encodedForms));
    return findIn(reading, 'alphanumeric', this.#encoded);
  }
}

function findIn(reading: DecodedText, alphabet: Alphabet, substrings: Substrings): Range[] {
  const { text, rangeOf } = fold(reading, alphabet);
  // A space around a part may stand for many characters, and tells nothing.
  return substrings.findIn(text).map(([start, end]) => {
    const [startsWithSpace, endsWithSpace] = [text[start] === ' ', text[end - 1] === ' '];
    return rangeOf(startsWithSpace ? start + 1 : start, endsWithSpace ? end - 1 : end);
  });
}

/** Without symbols, letters and digits are all that a secret has; without spaces, all that can be seen. */
function alphabetsOf(secrets: Iterable<string>): Alphabet[] {
  const all = [...secrets].join('');
  return [
    'alphanumeric',
    ...(/[^\p{L}\p{N}]/u.test(all) ? ['visible' as const] : []),
    ...(/[\s\p{Z}\p{Cc}]/u.test(all) ? ['spaced' as const] : []),
  ];
}

const foldText = (text: string, alphabet: Alphabet): string => fold(plainText(text), alphabet).text.trim();
