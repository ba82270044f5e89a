import { describe, expect, it } from '@jest/globals';
import { readTracing } from '../../../src/config/open-telemetry.js';
import { problemsOf } from './environments.js';

const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector.example:4318' };

describe('readTracing', () => {
  it.each<[Record<string, string>, string | undefined]>([
    [{}, undefined],
    [{ OTEL_SERVICE_NAME: 'x', OTEL_RESOURCE_ATTRIBUTES: 'a=b', OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' }, undefined],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: '' }, undefined],
    [endpoint, 'http/protobuf'],
    [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://collector.example/v1/traces' }, 'http/protobuf'],
    [{ OTEL_TRACES_EXPORTER: 'otlp' }, 'http/protobuf'],
    [{ OTEL_TRACES_EXPORTER: 'none', ...endpoint }, undefined],
    [{ OTEL_SDK_DISABLED: 'true', ...endpoint }, undefined],
    [{ OTEL_SDK_DISABLED: 'TRUE', OTEL_TRACES_EXPORTER: 'otlp' }, undefined],
    [{ OTEL_SDK_DISABLED: 'false', ...endpoint }, 'http/protobuf'],
    [{ OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json', ...endpoint }, 'http/json'],
    [
      { OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc', OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: 'http/protobuf', ...endpoint },
      'http/protobuf',
    ],
    [
      { OTEL_TRACES_SAMPLER: 'parentbased_traceidratio', OTEL_TRACES_SAMPLER_ARG: '0.25', ...endpoint },
      'http/protobuf',
    ],
  ])('reads %j as %s', (environment, protocol) => {
    expect(readTracing(environment)).toEqual({ protocol, problems: [] });
  });

  it.each<[Record<string, string>, string]>([
    [{ OTEL_TRACES_EXPORTER: 'console' }, 'OTEL_TRACES_EXPORTER must be one of otlp, none'],
    [
      { OTEL_EXPORTER_OTLP_ENDPOINT: 'collector.example:4318' },
      'OTEL_EXPORTER_OTLP_ENDPOINT must be an http or https URL',
    ],
    [
      { ...endpoint, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: '/v1/traces' },
      'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT must be an http or https URL',
    ],
    [
      { ...endpoint, OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' },
      'OTEL_EXPORTER_OTLP_PROTOCOL must be one of http/protobuf, http/json',
    ],
    [{ ...endpoint, OTEL_TRACES_SAMPLER_ARG: '25%' }, 'OTEL_TRACES_SAMPLER_ARG must be a number from 0 to 1'],
    [{ ...endpoint, OTEL_TRACES_SAMPLER_ARG: '2' }, 'OTEL_TRACES_SAMPLER_ARG must be a number from 0 to 1'],
  ])('rejects %j', (environment, problem) => {
    expect(readTracing(environment).problems).toEqual([problem]);
    expect(problemsOf(environment)).toEqual([problem]);
  });

  it('lists the available samplers', () => {
    const { problems } = readTracing({ ...endpoint, OTEL_TRACES_SAMPLER: 'jaeger_remote' });
    expect(problems).toEqual([expect.stringMatching(/^OTEL_TRACES_SAMPLER must be one of always_on, .*traceidratio$/)]);
  });
});
