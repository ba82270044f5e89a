/** One metric as `/metrics` offers it. */
interface Metric {
  readonly type: string;
  readonly labels: Set<string>;
}

/** The metrics in Prometheus's text format by name; a histogram's own series and its label `le` belong to it. */
export function metricsOf(text: string): Map<string, Metric> {
  const metrics = new Map<string, Metric>();
  for (const [, name = '', type = ''] of text.matchAll(/^# TYPE (\S+) (\S+)$/gm))
    metrics.set(name, { type, labels: new Set() });
  for (const [, series = '', labels = ''] of text.matchAll(/^(\w+)\{(.+)\} \S+$/gm)) {
    const metric = metrics.get(series) ?? metrics.get(series.replace(/_(bucket|sum|count)$/, ''));
    for (const [, label = ''] of labels.matchAll(/(\w+)="/g)) if (label !== 'le') metric?.labels.add(label);
  }
  return metrics;
}
