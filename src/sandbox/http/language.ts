export type Language = 'en' | 'de';

// The recorded translations. Other texts stay English, as in authentik if a translation is missing.
const german: Readonly<Record<string, string>> = {
  'Authentication credentials were not provided.': 'Anmeldedaten fehlen.',
};

/** German if the Accept-Language header starts with it, otherwise English. */
export const languageOf = (acceptLanguage = ''): Language => (/^\s*de\b/i.test(acceptLanguage) ? 'de' : 'en');

/** Translates the `detail` of an error body, if a translation is known. */
export function translate(body: unknown, language: Language): unknown {
  if (language === 'en' || typeof body !== 'object' || body === null || !('detail' in body)) return body;
  const { detail } = body;
  return typeof detail === 'string' ? { ...body, detail: german[detail] ?? detail } : body;
}
