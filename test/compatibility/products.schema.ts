import type { GraphQLSchema } from 'graphql';
import { createSubgraph } from '../../src/graphql/schema/subgraph.js';
import { deprecatedProducts, inventories, products, research, user } from './products.data.js';
import { ProductsResolver, UserResolver } from './products.resolvers.js';
import { type DeprecatedProduct, Inventory, type Product, type ProductResearch, type User } from './products.types.js';

const links = `
  extend schema
    @link(
      url: "https://specs.apollo.dev/federation/v2.3"
      import: [
        "@composeDirective", "@extends", "@external", "@inaccessible", "@interfaceObject", "@key"
        "@override", "@provides", "@requires", "@shareable", "@tag"
      ]
    )
    @link(url: "https://myspecs.dev/myCustomDirective/v1.0", import: ["@custom"])
    @composeDirective(name: "@custom")

  directive @custom on OBJECT
`;

const entities = {
  Product: async (key: Partial<Product>) => products.find((product) => isKeyOf(product, key)) ?? null,
  DeprecatedProduct: async ({ sku, package: pkg }: DeprecatedProduct) =>
    deprecatedProducts.find((product) => product.sku === sku && product.package === pkg) ?? null,
  ProductResearch: async (key: ProductResearch) =>
    research.find(({ study }) => study.caseNumber === key.study.caseNumber) ?? null,
  /** Fields that `@requires` adds to the reference override the stored ones. */
  User: async (reference: Partial<User>) => (reference.email === user.email ? { ...user, ...reference } : null),
  Inventory: async ({ id }: Inventory) => inventories.find((inventory) => inventory.id === id) ?? null,
};

/** The keys of a product: its id, its SKU and package, or its SKU and variation. */
function isKeyOf(product: Product, { id, sku, package: pkg, variation }: Partial<Product>): boolean {
  if (id !== undefined) return product.id === id;
  return product.sku === sku && (product.package === pkg || product.variation?.id === variation?.id);
}

/** The products subgraph of Apollo's compatibility tests, from the schema-building code of the gateway itself. */
export function createProductsSchema(): GraphQLSchema {
  return createSubgraph({
    resolvers: [ProductsResolver, UserResolver],
    orphanedTypes: [Inventory],
    linkDirective: links,
    entities,
  });
}
