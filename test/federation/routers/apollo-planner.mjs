import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { query_plan as plan } from '@apollo/planner-preview';
import { parse } from 'graphql';

// The copy that Apollo Gateway loads: with another one, Apollo Gateway would go on with its own planner.
const { QueryPlanner } = createRequire(import.meta.resolve('@apollo/gateway'))('@apollo/query-planner');
const supergraph = readFileSync(process.env.SUPERGRAPH, 'utf8');

/** Apollo Gateway executes the plans of Apollo Router's planner instead of its own. */
QueryPlanner.prototype.buildQueryPlan = (operation) => {
  const { __serialized: printed, ...queryPlan } = plan(supergraph, String(operation));
  const keys = [...printed.matchAll(/\{\s*\.{3} on (\w+) \{\s*([\w\s]*?)\s*\}\s*\} =>/g)].map(
    ([, typeCondition, fields]) => [
      {
        kind: 'InlineFragment',
        typeCondition,
        selections: fields.split(/\s+/).map((name) => ({ kind: 'Field', name })),
      },
    ],
  );
  if (queryPlan.node) complete(queryPlan.node, keys);
  return queryPlan;
};
await import('./apollo-gateway.mjs');

/** Adds what the planner's plan has only as text: the variables of each fetch, and the keys that a fetch of entities needs. */
function complete(node, keys) {
  if (node.kind === 'Condition') throw new TypeError('the plan does not name the variable of a condition');
  for (const each of node.nodes ?? []) complete(each, keys);
  if (node.kind === 'Flatten') complete(node.node, keys);
  if (node.kind !== 'Fetch') return;
  const [{ variableDefinitions }] = parse(node.operation).definitions;
  const variables = variableDefinitions.map(({ variable }) => variable.name.value);
  node.variableUsages = variables.filter((name) => name !== 'representations');
  if (variables.includes('representations')) node.requires = keys.shift();
}
