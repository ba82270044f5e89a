import { cacheExchange, type KeyGenerator } from '@urql/exchange-graphcache';

/** Select pk in every stage, flow and binding. Without it, Graphcache stores the object inside its parent. */
const byPk: KeyGenerator = ({ pk }) => (typeof pk === 'string' ? pk : null);
const embedded = (): null => null;

/** Put it before fetchExchange. */
export const cache = cacheExchange({
  keys: {
    CaptchaStage: byPk,
    Flow: byPk,
    FlowStageBinding: byPk,
    BoundStage: embedded,
    CaptchaStagePage: embedded,
    FlowPage: embedded,
    FlowStageBindingPage: embedded,
    Pagination: embedded,
    UsedByObject: embedded,
  },
});
