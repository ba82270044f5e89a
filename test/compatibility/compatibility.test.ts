import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { installPackages } from './processes.js';
import { runSuite } from './run-suite.js';
import { type Supergraph, startSupergraph } from './supergraph.js';

describe("the products of Apollo's compatibility tests, built by createSubgraph", () => {
  let supergraph: Supergraph | undefined;
  beforeAll(async () => {
    await installPackages();
    supergraph = await startSupergraph();
  }, 300_000);
  afterAll(() => supergraph?.stop());

  it('pass all 23 tests of the suite', async () => {
    const results = await runSuite(supergraph?.productsUrl ?? '');
    expect(results.filter(({ status }) => status !== 'passed')).toEqual([]);
    expect(results).toHaveLength(23);
  }, 120_000);

  /** The suite tests the subgraph alone for these, or only that there is a number: test what a gateway makes of them. */
  it.each<[string, string, object]>([
    [
      '@provides: 1337 is of products, 10 of users',
      'createdBy { totalProductsCreated }',
      { totalProductsCreated: 1337 },
    ],
    [
      '@requires: 1337 of products over 10 of users',
      'createdBy { averageProductsCreatedPerYear }',
      { averageProductsCreatedPerYear: 134 },
    ],
  ])('let a gateway plan with %s', async (_, fields, createdBy) => {
    const result = await supergraph?.execute(`{ product(id: "apollo-federation") { ${fields} } }`);
    expect(result).toEqual({ data: { product: { createdBy } } });
  });

  it('hide from the supergraph what is @inaccessible', async () => {
    const result = await supergraph?.execute('{ product(id: "apollo-federation") { dimensions { unit } } }');
    expect(result).toMatchObject({ errors: [{ message: 'Cannot query field "unit" on type "ProductDimension".' }] });
  });
});
