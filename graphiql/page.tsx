import { explorerPlugin } from '@graphiql/plugin-explorer';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './page.css';
import { gatewayFetcher } from './fetcher.js';
import { readInitialState } from './initial-state.js';
import { createPageStorage } from './page-storage.js';
import { createTabs } from './tabs.js';

const tabs = createTabs(readInitialState());
const plugins = [HISTORY_PLUGIN, explorerPlugin()];

createRoot(document.querySelector('#page') as HTMLElement).render(
  <StrictMode>
    <GraphiQL
      fetcher={gatewayFetcher}
      plugins={plugins}
      defaultTabs={tabs}
      // defaultTabs leaves the variables and headers of the first tab empty.
      initialVariables={tabs[0].variables}
      initialHeaders={tabs[0].headers}
      defaultHeaders={tabs[0].headers}
      storage={createPageStorage()}
      shouldPersistHeaders={false}
      showPersistHeadersSettings={false}
    >
      <GraphiQL.Logo>captcha stages</GraphiQL.Logo>
    </GraphiQL>
  </StrictMode>,
);
