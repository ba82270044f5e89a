import type { ApiView } from './api-view.js';

const config = {
  error_reporting: {
    enabled: false,
    sentry_dsn: '',
    environment: 'customer',
    send_pii: false,
    traces_sample_rate: 0.1,
  },
  capabilities: ['can_save_media', 'can_geo_ip', 'can_asn', 'can_impersonate'],
  cache_timeout: 300,
  cache_timeout_flows: 300,
  cache_timeout_policies: 300,
};

/** `/root/config/`, which needs no credentials but rejects invalid ones. */
export const publicConfigView: ApiView = {
  handlers: {
    GET: ({ installation: { behaviour } }) => ({
      status: 200,
      json: behaviour.configHasReputationTimeout ? { ...config, cache_timeout_reputation: 300 } : config,
    }),
  },
};
