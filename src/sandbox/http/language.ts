export type Language = 'en' | 'de';

// What was recorded; every other text stays English, as authentik's own does where a translation is missing.
const german: Readonly<Record<string, string>> = {
  'Authentication credentials were not provided.': 'Anmeldedaten fehlen.',
};

/** The first language of an Accept-Language header that the sandbox speaks, by weight; English when there is none. */
export function languageOf(acceptLanguage = ''): Language {
  const wanted = acceptLanguage.split(',').map((part) => {
    const [tag = '', weight = '1'] = part
      .trim()
      .toLowerCase()
      .split(/;\s*q=/);
    return { language: tag.split('-')[0], weight: Number(weight) };
  });
  const spoken = wanted.filter(({ language, weight }) => (language === 'de' || language === 'en') && weight > 0);
  return spoken.sort((one, other) => other.weight - one.weight)[0]?.language === 'de' ? 'de' : 'en';
}

/** Puts the `detail` of an error body into the language, where a translation is known. */
export function translate(body: unknown, language: Language): unknown {
  if (language === 'en' || typeof body !== 'object' || body === null || !('detail' in body)) return body;
  const { detail } = body;
  return typeof detail === 'string' ? { ...body, detail: german[detail] ?? detail } : body;
}
