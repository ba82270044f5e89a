import { renderUsedBy } from '../serializers/render-used-by.js';
import type { ApiView } from './api-view.js';
import { findStage } from './find-stage.js';

/** `/stages/captcha/{uuid}/used_by/` Rows are objects of other kinds: who may see some stages only may see none of them. */
export const usedByView: ApiView = {
  name: 'Used by',
  handlers: {
    GET: (call) => {
      const stage = findStage(call);
      return { status: 200, json: call.role?.sees === 'all' ? renderUsedBy(stage, call.installation) : [] };
    },
  },
};
