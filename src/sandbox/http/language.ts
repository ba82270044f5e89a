export type Language = 'en' | 'de';

// What was recorded; every other text stays English, as authentik's own does where a translation is missing.
const german: Readonly<Record<string, string>> = {
  'Authentication credentials were not provided.': 'Anmeldedaten fehlen.',
};

/** German for an Accept-Language header that begins with it, else English. */
export const languageOf = (acceptLanguage = ''): Language => (/^\s*de\b/i.test(acceptLanguage) ? 'de' : 'en');

/** Puts the `detail` of an error body into the language, where a translation is known. */
export function translate(body: unknown, language: Language): unknown {
  if (language === 'en' || typeof body !== 'object' || body === null || !('detail' in body)) return body;
  const { detail } = body;
  return typeof detail === 'string' ? { ...body, detail: german[detail] ?? detail } : body;
}
