import * as documents from './documents.mjs';
import { graphqlInput, restInput, stagePk } from './payloads.mjs';

const collection = '/api/v3/stages/captcha/';
const graphql = (query, variables) => ({
  method: 'POST',
  path: '/graphql',
  body: JSON.stringify({ query, variables }),
});

/** One scenario in the request format of each kind of server; a missing kind does not support it. */
export const create = (flows = 1) => ({
  rest: { method: 'POST', path: collection, body: JSON.stringify(restInput(flows)) },
  graphql: graphql(documents.createDocument, { input: graphqlInput(flows) }),
  openapiToGraphql: graphql(documents.openapiToGraphqlDocument, { input: openapiToGraphqlInput(flows) }),
  hive: graphql(documents.hiveDocument, { input: restInput(flows) }),
});

export const one = {
  rest: { method: 'GET', path: `${collection}${stagePk}/` },
  graphql: graphql(documents.oneDocument, { pk: stagePk }),
};

export const page = (pageSize) => ({
  rest: { method: 'GET', path: `${collection}?page_size=${pageSize}` },
  graphql: graphql(documents.pageDocument, { pageSize }),
});

export const entities = (length) => ({
  graphql: graphql(documents.entitiesDocument, {
    representations: Array.from({ length }, (_, index) => ({
      __typename: 'CaptchaStage',
      pk: stagePk.replace(/.{4}$/, String(index).padStart(4, '0')),
    })),
  }),
});

/** openapi-to-graphql has the gateway's names and does not convert a plain string. */
function openapiToGraphqlInput(flows) {
  return { ...graphqlInput(flows), requestContentType: restInput().request_content_type };
}
