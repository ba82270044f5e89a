import { CaseStudy, DeprecatedProduct, Inventory, Product, ProductResearch, User } from './products.types.js';

/** The data that Apollo's COMPATIBILITY.md specifies for a products subgraph. */
export const user = Object.assign(new User(), {
  email: 'support@apollographql.com',
  name: 'Jane Smith',
  totalProductsCreated: 1337,
  yearsOfEmployment: 10,
});

const dimensions = { size: 'small', weight: 1, unit: 'kg' };

function createResearch(caseNumber: string, description: string): ProductResearch {
  const study = Object.assign(new CaseStudy(), { caseNumber, description });
  return Object.assign(new ProductResearch(), { study, outcome: null });
}

export const research = [createResearch('1234', 'Federation Study'), createResearch('1235', 'Studio Study')];

export const products = [
  Object.assign(new Product(), {
    id: 'apollo-federation',
    sku: 'federation',
    package: '@apollo/federation',
    variation: { id: 'OSS' },
    dimensions,
    createdBy: user,
    notes: null,
    research: research.slice(0, 1),
  }),
  Object.assign(new Product(), {
    id: 'apollo-studio',
    sku: 'studio',
    package: '',
    variation: { id: 'platform' },
    dimensions,
    createdBy: user,
    notes: null,
    research: research.slice(1),
  }),
];

export const deprecatedProducts = [
  Object.assign(new DeprecatedProduct(), {
    sku: 'apollo-federation-v1',
    package: '@apollo/federation-v1',
    reason: 'Migrate to Federation V2',
    createdBy: user,
  }),
];

export const inventories = [Object.assign(new Inventory(), { id: 'apollo-oss', deprecatedProducts })];
