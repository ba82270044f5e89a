import { cacheExchange, type KeyGenerator } from '@urql/exchange-graphcache';

/** Select pk with every stage and flow: one without it belongs to the place that it was loaded for. */
const byPk: KeyGenerator = ({ pk }) => (typeof pk === 'string' ? pk : null);
const embedded = (): null => null;

/** Goes before fetchExchange. */
export const cache = cacheExchange({
  keys: { CaptchaStage: byPk, Flow: byPk, CaptchaStagePage: embedded, Pagination: embedded, UsedByObject: embedded },
});
