import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type BusyGateway, runBusyGateway } from '../support/busy-gateway.js';
import { Markdown, word } from '../support/markdown.js';
import { metricsOf } from '../support/prometheus-text.js';

const document = new Markdown('docs/operations.md');
const words = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, each = '']) => each);
const tablesOf = (column: string) => document.tables.filter(({ columns }) => columns[0] === column);

/** Every field with a value of its own, e.g. `errors[].code`. */
function fieldsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => fieldsOf(item, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, item]) => fieldsOf(item, path === '' ? key : `${path}.${key}`));
}

describe('docs/operations.md', () => {
  let life: BusyGateway;
  beforeAll(async () => {
    life = await runBusyGateway();
  });

  const emitted = (message: string) =>
    new Set(life.lines.filter(({ msg }) => msg === message).flatMap((line) => fieldsOf(line)));
  const everyLine = document.rows('Every line').map(({ field }) => word(field));
  const documented = tablesOf('field').filter(({ heading }) => heading !== 'Every line');
  // Tracing is off here; tracing.test.ts checks its field.
  const fieldsDocumented = (message: string) =>
    documented
      .find(({ heading }) => heading === message)
      ?.rows.map(({ field }) => word(field))
      .filter((field) => field !== 'traceId') ?? [];

  it('lists each kind of log line', () => {
    const messages = new Set(life.lines.map(({ msg }) => msg));
    expect([...messages].sort()).toEqual([
      'listening',
      'request',
      'stopping',
      'unexpected error',
      'unreadable request',
    ]);
    for (const message of messages) expect(document.anchors).toContain(String(message).replace(' ', '-'));
  });

  it('has each message that the code logs', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const source = files.map((file) => readFileSync(`src/${file}`, 'utf8')).join('\n');
    const calls = source.matchAll(/\b(?:logger|log)\.(?:info|warn|error|fatal)\(.*?(?:'([^']+)'|`([^`]+)`)\)[;,]$/gm);
    const logged = [...calls].map(([, text, template = '']) => text ?? template.replace(/\$\{.*\}/, '…'));
    const others = document.rows('Other lines').flatMap(({ msg }) => words(msg));
    const headings = [...document.anchors].map((anchor) => anchor.replaceAll('-', ' '));
    expect(others.filter((message) => !logged.includes(message))).toEqual([]);
    expect(logged.filter((message) => ![...others, ...headings].includes(message))).toEqual([]);
    expect(logged).toContain('unused secret');
  });

  it.each(['listening', 'request', 'stopping', 'unexpected error', 'unreadable request'])(
    'lists each field of the line "%s", and nothing else',
    (message) => {
      expect([...emitted(message)].sort()).toEqual([...everyLine, ...fieldsDocumented(message)].sort());
    },
  );

  it('shows a plausible request line', () => {
    const sample = document
      .code('json')
      .map((text) => JSON.parse(text))
      .find(({ msg }) => msg === 'request');
    expect(emitted('request')).toEqual(new Set([...fieldsOf(sample), 'clientClosed', 'authentikCalls']));
  });

  it('shows /readyz as it responds', () => {
    const sample = document
      .code('json')
      .map((text) => JSON.parse(text))
      .find(({ circuit }) => circuit);
    expect(fieldsOf(life.readiness)).toEqual(fieldsOf(sample));
  });

  it('lists each metric with its type and labels, and nothing else', () => {
    const isOfProcess = ([name]: readonly [string, unknown]) => /^(process|nodejs)_/.test(name);
    const offered = [...metricsOf(life.metrics)].filter((metric) => !isOfProcess(metric));
    const [table] = tablesOf('metric').filter(({ columns }) => columns.includes('type'));
    const rows = table?.rows.map(({ metric, type, labels }) => [word(metric), type, words(labels).sort()]);
    expect(rows?.sort()).toEqual(offered.map(([name, { type, labels }]) => [name, type, [...labels].sort()]).sort());
  });

  it('lists each metric of the process, and nothing else', () => {
    const offered = [...metricsOf(life.metrics).keys()].filter((name) => /^(process|nodejs)_/.test(name));
    const rows = tablesOf('metric')
      .filter(({ columns }) => !columns.includes('type'))
      .flatMap(({ rows }) => rows);
    expect(rows.flatMap(({ metric }) => words(metric)).sort()).toEqual(offered.sort());
  });
});
