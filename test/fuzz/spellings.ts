import fc from 'fast-check';

/** How Python's repr() shows a text, between its quotes. */
function repr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  return [...text].map((character) => reprOf(character, quote)).join('');
}

const shortEscapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function reprOf(character: string, quote: string): string {
  if (character === quote) return `\\${quote}`;
  const short = shortEscapes[character];
  if (short !== undefined) return short;
  if (character === ' ' || !/[\p{C}\p{Z}]/u.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${code.toString(16).padStart(4, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`;
}

/** How Python's repr() shows the UTF-8 of a text. */
const bytesRepr = (text: string): string => text.toWellFormed().replace(/[^ -~]|['\\]/gu, byteReprOf);
const byteReprOf = (character: string): string =>
  /[\n\r\t'\\]/.test(character)
    ? reprOf(character, "'")
    : [...Buffer.from(character)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');

const json = (text: string): string => JSON.stringify(text).slice(1, -1);
const asciiJson = (text: string): string =>
  json(text).replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
const htmlEntities: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#x27' };
const html = (text: string): string => text.replace(/[&<>"']/g, (character) => `&${htmlEntities[character]};`);
const quote = (text: string): string =>
  encodeURIComponent(text.toWellFormed())
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%2F', '/');
/** The white space of str.strip(); JavaScript's differs. */
const pythonSpace = '[\\s\\u001c-\\u001f\\u0085]';
export const strip = (text: string): string =>
  text
    .replaceAll('\ufeff', '\0')
    .replace(new RegExp(`^${pythonSpace}+|${pythonSpace}+$`, 'g'), '')
    .replaceAll('\0', '\ufeff');

const spellings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  json,
  asciiJson,
  repr,
  html,
  quote,
  (text) => quote(text).replaceAll('%20', '+'),
  encodeURIComponent,
  (text) => repr(json(text)),
  (text) => repr(asciiJson(text)),
  bytesRepr,
  (text) => bytesRepr(json(text)),
];

const base64 = (text: string): string => Buffer.from(text.toWellFormed()).toString('base64');
const hexadecimal = (text: string): string => Buffer.from(text.toWellFormed()).toString('hex');

/** Encodings that keep hardly any of the text's own characters. */
const changes: readonly ((text: string) => string)[] = [
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => [...text].join(' '),
  (text) => [...text].join('\u200b'),
  (text) => text.replace(/\s+/g, '\r\n'),
  (text) => text.normalize('NFD'),
  (text) => text.replace(/[!-~]/g, (ascii) => String.fromCharCode(ascii.charCodeAt(0) + 0xfee0)),
  base64,
  (text) => base64(`x${text}`).replace(/.{5}/g, '$&\n'),
  (text) => base64(base64(text)),
  (text) => base64(hexadecimal(text)),
  (text) => hexadecimal(base64(text)).toUpperCase(),
  hexadecimal,
  (text) => hexadecimal(text).replace(/..\B/g, '$&:'),
  (text) => encodeURIComponent(encodeURIComponent(text.toWellFormed())),
  (text) => html(json(text)),
  (text) => encodeURIComponent(html(text.toWellFormed())),
  (text) => encodeURIComponent(base64(text)),
];

const settings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `"${text}" is not valid.`,
  (text) => `stage with this key '${text}' already exists.`,
  (text) => `  ${text}  `,
  (text) => `x${text}x`,
  (text) => `Bearer ${text}`,
  (text) => `${'x'.repeat(990)}${text}`,
  (text) => `${'🔑'.repeat(47)}${text}`,
  (text) => `${text}${text}`,
];

/** authentik's possible texts with a secret: as received or as stored, in the spelling and quotes of its programs. */
export const spelled = (secrets: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...secrets),
      fc.boolean(),
      fc.constantFrom(...spellings, ...changes),
      fc.constantFrom(...settings),
    )
    .map(([secret, stripped, spell, set]) => set(spell(stripped ? strip(secret) : secret)));
