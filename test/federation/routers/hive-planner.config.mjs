import { defineConfig } from '@graphql-hive/gateway';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { gatewayConfig as settings } from './gateway.config.mjs';

export const gatewayConfig = defineConfig({ ...settings, unifiedGraphHandler });
