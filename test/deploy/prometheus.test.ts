import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { PrometheusRule } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PrometheusRule';
import { parse } from 'yaml';
import { gatewayReasons } from '../../src/errors/contract/error-code.js';
import { upstreamReasons } from '../../src/errors/contract/upstream-reason.js';
import { runBusyGateway } from '../support/busy-gateway.js';
import { Markdown } from '../support/markdown.js';
import { metricsOf } from '../support/prometheus-text.js';
import { PromQL } from './promql.js';

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly annotations: { readonly summary: string; readonly runbook: string };
}

const rulesFile = parse(readFileSync('deploy/prometheus-rules.yaml', 'utf8'));
const rules: readonly Rule[] = rulesFile.groups.flatMap((group: { rules: Rule[] }) => group.rules);
const dashboard = JSON.parse(readFileSync('deploy/grafana-dashboard.json', 'utf8'));

/** Every query of Grafana, with its variables put in. */
const queries: readonly string[] = [
  ...dashboard.panels.flatMap(({ targets }: { targets: { expr: string }[] }) => targets.map(({ expr }) => expr)),
  ...dashboard.annotations.list.map(({ expr }: { expr: string }) => expr),
  ...dashboard.templating.list.flatMap(({ query: { query = '' } }: { query: { query?: string } }) =>
    [...query.matchAll(/^label_values\((.+), \w+\)$/g)].map(([, expr]) => expr),
  ),
].map((expr) => expr.replaceAll('$__rate_interval', '5m'));

/** Prometheus adds these to every series. */
const ofPrometheus = ['job', 'instance'];
const codesOfCalls = Object.values(upstreamReasons).map(({ code }) => code);
/** The label values that an expression selects. */
const values: Record<string, readonly string[]> = {
  code: ['OK', ...Object.values(gatewayReasons).flat(), ...codesOfCalls],
  state: ['closed', 'open', 'half-open'],
};

describe.each([
  ['deploy/prometheus-rules.yaml', rules.map(({ expr }) => expr)],
  ['deploy/grafana-dashboard.json', queries],
])('the expressions of %s', (_, expressions) => {
  let offered: Map<string, ReadonlySet<string>>;
  beforeAll(async () => {
    const metrics = metricsOf((await runBusyGateway()).metrics);
    offered = new Map([['up', new Set<string>()]]);
    for (const [name, { type, labels }] of metrics) {
      const series = type === 'histogram' ? ['_bucket', '_sum', '_count'].map((suffix) => name + suffix) : [name];
      for (const each of series) offered.set(each, each.endsWith('_bucket') ? new Set([...labels, 'le']) : labels);
    }
  });

  it('are PromQL of the right types', () => {
    expect(expressions.map((expr) => [expr, new PromQL(expr).problems])).toEqual(expressions.map((expr) => [expr, []]));
  });

  it('use metrics and labels that the gateway exports', () => {
    for (const { selectors, groupedBy } of expressions.map((expr) => new PromQL(expr))) {
      expect(selectors).not.toEqual([]);
      for (const { metric, matchers } of selectors) {
        expect([...offered.keys()]).toContain(metric);
        const labels = [metric, ...(offered.get(metric) ?? []), ...ofPrometheus];
        expect(labels).toEqual(expect.arrayContaining([...matchers.map(({ label }) => label), ...groupedBy]));
      }
    }
  });

  it('use label values that can occur', () => {
    const matchers = expressions.flatMap((expr) => new PromQL(expr).selectors.flatMap((selector) => selector.matchers));
    for (const { label, operator, value } of matchers.filter((matcher) => !ofPrometheus.includes(matcher.label))) {
      for (const alternative of operator.endsWith('~') ? value.split('|') : [value]) {
        const fits = new RegExp(`^(?:${alternative})$`);
        expect([label, alternative, values[label]?.some((each) => fits.test(each))]).toEqual([
          label,
          alternative,
          true,
        ]);
      }
    }
  });
});

describe('PromQL', () => {
  it.each([
    ['a bracket that is missing', 'sum(rate(x[5m]) / y'],
    ['a brace that is missing', 'x{a="b"'],
    ['a range of time that is missing', 'rate(x)'],
    ['arguments in the wrong order', 'histogram_quantile(sum(x), 0.9)'],
    ['an unknown function', 'ratte(x[5m])'],
    ['nothing', ''],
  ])('finds %s', (_, text) => {
    expect(new PromQL(text).problems).not.toEqual([]);
  });
});

describe('deploy/prometheus-rules.yaml', () => {
  it('has the shape of the spec of a PrometheusRule', () => {
    expect(() => new PrometheusRule({ metadata: { name: 'x' }, spec: rulesFile }).validate()).not.toThrow();
  });

  it.each(rules)('gives $alert a summary and a runbook', ({ alert, annotations }) => {
    expect(annotations.summary).toMatch(/\.$/);
    const [file = '', anchor = ''] = annotations.runbook.split('#');
    expect(anchor).toBe(alert.toLowerCase());
    expect(new Markdown(file).anchors).toContain(anchor);
  });

  it('counts each code that is not the fault of a request or its client as a failure of the service', () => {
    const { expr } = rules.find(({ alert }) => alert === 'CaptchaGatewayFailing') ?? { expr: '' };
    const [matcher] = new PromQL(expr).selectors.flatMap(({ matchers }) => matchers);
    expect(matcher).toMatchObject({ label: 'code', operator: '!~' });
    const counted = codesOfCalls.filter((code) => !new RegExp(`^(?:${matcher?.value})$`).test(code));
    expect([...new Set(counted)].sort()).toEqual([
      'CONFLICT',
      'INTERNAL_SERVER_ERROR',
      'OVERLOADED',
      'RATE_LIMITED',
      'UPSTREAM_ERROR',
      'UPSTREAM_INVALID_RESPONSE',
      'UPSTREAM_TIMEOUT',
      'UPSTREAM_UNAVAILABLE',
    ]);
  });

  it('has a runbook for each alert, and no other', () => {
    const { anchors } = new Markdown('docs/operations.md');
    const runbooks = [...anchors].filter((anchor) => anchor.startsWith('captchagateway'));
    expect(runbooks.sort()).toEqual(rules.map(({ alert }) => alert.toLowerCase()).sort());
  });
});

describe('deploy/grafana-dashboard.json', () => {
  it('has panels with a title and description, side by side', () => {
    const taken = new Set<string>();
    for (const { id, title, description, gridPos } of dashboard.panels) {
      expect([title, description]).not.toContain('');
      expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
      for (let x = gridPos.x; x < gridPos.x + gridPos.w; x += 1)
        for (let y = gridPos.y; y < gridPos.y + gridPos.h; y += 1) {
          expect([id, taken.has(`${x} ${y}`)]).toEqual([id, false]);
          taken.add(`${x} ${y}`);
        }
    }
    const ids = dashboard.panels.map(({ id }: { id: number }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows each metric of the gateway, and uses each of its variables', () => {
    const shown = queries.join(' ');
    const documented = new Markdown('docs/operations.md').tables.find(({ columns }) => columns.includes('type'));
    for (const { metric = '' } of documented?.rows ?? []) expect(shown).toContain(metric.replaceAll('`', ''));
    for (const { name } of dashboard.templating.list)
      expect(JSON.stringify(dashboard)).toMatch(new RegExp(`\\$\\{?${name}`));
  });
});
