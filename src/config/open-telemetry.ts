import type { SpanProtocol } from '../telemetry/tracing/tracing.js';
import type { Parse } from './definition.js';
import { type Environment, textOf } from './environment.js';
import { oneOf } from './parsers/values.js';

export interface TracingReading {
  /** undefined when tracing is off. */
  readonly protocol: SpanProtocol | undefined;
  /** One line each. */
  readonly problems: readonly string[];
}

const off: TracingReading = { protocol: undefined, problems: [] };

const collectorUrl: Parse<string> = (text) => {
  const isHttp = /^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : '');
  return isHttp ? { value: text } : { problem: 'must be an http or https URL' };
};

const share: Parse<number> = (text) =>
  Number(text) >= 0 && Number(text) <= 1 ? { value: Number(text) } : { problem: 'must be a number from 0 to 1' };

const samplers = ['always_on', 'always_off', 'traceidratio'] as const;
const parentBased = ['parentbased_always_on', 'parentbased_always_off', 'parentbased_traceidratio'] as const;

/** The SDK reads all other `OTEL_*` variables itself. A variable for traces takes precedence over the general one. */
const variables = {
  exporter: { names: ['OTEL_TRACES_EXPORTER'], parse: oneOf(['otlp', 'none']) },
  endpoint: { names: ['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'OTEL_EXPORTER_OTLP_ENDPOINT'], parse: collectorUrl },
  protocol: {
    names: ['OTEL_EXPORTER_OTLP_TRACES_PROTOCOL', 'OTEL_EXPORTER_OTLP_PROTOCOL'],
    parse: oneOf(['http/protobuf', 'http/json']),
  },
  sampler: { names: ['OTEL_TRACES_SAMPLER'], parse: oneOf([...samplers, ...parentBased]) },
  samplerArgument: { names: ['OTEL_TRACES_SAMPLER_ARG'], parse: share },
} as const satisfies Record<string, { names: readonly string[]; parse: Parse<unknown> }>;

/**
 * Tracing is on if OpenTelemetry's standard variables name a collector or the exporter `otlp`. Never throws.
 * Checks the values here, because the SDK silently replaces invalid ones by its defaults.
 */
export function readTracing(env: Environment): TracingReading {
  const textOfFirst = ({ names }: { names: readonly string[] }) => {
    const name = names.find((each) => textOf(env, each) !== undefined);
    return name === undefined ? undefined : { name, text: textOf(env, name) ?? '' };
  };
  const exporter = textOfFirst(variables.exporter);
  const isDisabled = textOf(env, 'OTEL_SDK_DISABLED')?.toLowerCase() === 'true';
  const isRequested = exporter !== undefined || textOfFirst(variables.endpoint) !== undefined;
  if (isDisabled || exporter?.text === 'none' || !isRequested) return off;
  const problems = Object.values(variables).flatMap((variable) => {
    const given = textOfFirst(variable);
    const parsed = given === undefined ? { value: undefined } : variable.parse(given.text);
    return 'problem' in parsed ? [`${given?.name} ${parsed.problem}`] : [];
  });
  const protocol = textOfFirst(variables.protocol)?.text === 'http/json' ? 'http/json' : 'http/protobuf';
  return { protocol, problems };
}
