import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ServiceMonitor } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/ServiceMonitor';
import { Deployment } from 'kubernetes-models/apps/v1/Deployment';
import { HorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget';
import { Service } from 'kubernetes-models/v1/Service';
import { readSettings } from '../../src/config/settings.js';
import { startTestGateway } from '../support/gateway.js';
import { type Manifest, patched, readYaml } from './manifests.js';
import { typeErrorsOf } from './type-errors.js';

const folder = 'deploy/kubernetes';
const read = (name: string): Manifest => readYaml(`${folder}/${name}`);

const deployment = read('deployment.yaml');
const inServiceMode = patched(deployment, read('service-mode/deployment.patch.yaml'));
const service = read('service.yaml');
const monitor = read('prometheus-operator/service-monitor.yaml');
const [container] = deployment.spec.template.spec.containers;

const manifests = {
  'deployment.yaml': { manifest: deployment, Kind: Deployment, module: 'kubernetes-models/apps/v1/Deployment' },
  'service-mode/deployment.patch.yaml': {
    manifest: inServiceMode,
    Kind: Deployment,
    module: 'kubernetes-models/apps/v1/Deployment',
  },
  'service.yaml': { manifest: service, Kind: Service, module: 'kubernetes-models/v1/Service' },
  'autoscaler.yaml': {
    manifest: read('autoscaler.yaml'),
    Kind: HorizontalPodAutoscaler,
    module: 'kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler',
  },
  'disruption-budget.yaml': {
    manifest: read('disruption-budget.yaml'),
    Kind: PodDisruptionBudget,
    module: 'kubernetes-models/policy/v1/PodDisruptionBudget',
  },
  'network-policy.yaml': {
    manifest: read('network-policy.yaml'),
    Kind: NetworkPolicy,
    module: 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy',
  },
  'prometheus-operator/service-monitor.yaml': {
    manifest: monitor,
    Kind: ServiceMonitor,
    module: '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/ServiceMonitor',
  },
};
const cases = Object.entries(manifests);

/** The manifest as a value of the type of its kind. */
const source = (name: string, { manifest, Kind, module }: (typeof manifests)[keyof typeof manifests]) =>
  `export const ${name}: import('${module}').I${Kind.kind} = ${JSON.stringify(manifest)};`;

function environmentOf({ spec }: Manifest): Record<string, string> {
  const { env } = spec.template.spec.containers[0];
  // The image sets these.
  const ofImage = { NODE_ENV: 'production', HOST: '::', PORT: '4000' };
  return { ...ofImage, ...Object.fromEntries(env.map(({ name, value }: Manifest) => [name, value])) };
}

describe('deploy/kubernetes', () => {
  it.each(cases)('%s matches the schema of its kind', (_, { manifest, Kind }) => {
    expect(manifest).toMatchObject({ apiVersion: Kind.apiVersion, kind: Kind.kind });
    expect(() => new Kind(manifest).validate()).not.toThrow();
  });

  it('has no field that its kind does not know', () => {
    expect(typeErrorsOf(cases.map(([, each], index) => source(`m${index}`, each)).join('\n'))).toEqual([]);
  });

  it('is validated by schemas that reject an unknown field', () => {
    const manifest = { ...service, spec: { ...service.spec, slector: {} } };
    expect(typeErrorsOf(source('m', { ...manifests['service.yaml'], manifest })).join()).toContain('"slector"');
  });

  it('lists each file in a kustomization', () => {
    const others = new Set(['kustomization.yaml', 'service-mode', 'prometheus-operator']);
    expect(read('kustomization.yaml').resources.sort()).toEqual(
      readdirSync(folder)
        .filter((name) => !others.has(name))
        .sort(),
    );
    expect(read('service-mode/kustomization.yaml')).toMatchObject({
      resources: ['..'],
      patches: [{ path: 'deployment.patch.yaml' }],
    });
  });
});

describe('the parts', () => {
  const { labels } = deployment.spec.template.metadata;

  it('select the pods by their labels', () => {
    const { spec: budget } = read('disruption-budget.yaml');
    const { spec: policy } = read('network-policy.yaml');
    expect(
      [deployment.spec.selector, budget.selector, policy.podSelector].map(({ matchLabels }) => matchLabels),
    ).toEqual([labels, labels, labels]);
    expect(service.spec.selector).toEqual(labels);
    expect(monitor.spec.selector.matchLabels).toEqual(service.metadata.labels);
    const { apiVersion, kind, metadata } = deployment;
    expect(read('autoscaler.yaml').spec.scaleTargetRef).toEqual({ apiVersion, kind, name: metadata.name });
  });

  it('agree on the name of the port', () => {
    const [{ name }] = container.ports;
    const probes = [container.startupProbe, container.livenessProbe, container.readinessProbe];
    const [{ targetPort, name: servicePort }] = service.spec.ports;
    const [{ ports: allowed }] = read('network-policy.yaml').spec.ingress;
    expect([targetPort, allowed[0].port, ...probes.map(({ httpGet }) => httpGet.port)]).toEqual(Array(5).fill(name));
    expect(monitor.spec.endpoints[0].port).toBe(servicePort);
  });
});

describe('the Deployment', () => {
  let statuses: Record<string, number>;
  beforeAll(async () => {
    const gateway = await startTestGateway();
    const paths = ['/livez', '/readyz', '/metrics'];
    const status = async (path: string) => [path, (await fetch(`${gateway.origin}${path}`)).status] as const;
    statuses = Object.fromEntries(await Promise.all(paths.map(status)));
    await gateway.stop();
  });

  it('has a valid environment, with which the gateway listens at the port', () => {
    const settings = readSettings(environmentOf(deployment));
    expect(settings).toMatchObject({ port: container.ports[0].containerPort, auth: { mode: 'forward' } });
  });

  it('probes paths that the gateway serves', () => {
    const probes = [container.startupProbe, container.livenessProbe, container.readinessProbe];
    expect(probes.map(({ httpGet }) => httpGet.path)).toEqual(['/livez', '/livez', '/readyz']);
    for (const path of [...probes.map(({ httpGet }) => httpGet.path), monitor.spec.endpoints[0].path])
      expect([path, statuses[path]]).toEqual([path, 200]);
  });

  it('gives the program its grace period, and a little more, before it is killed', () => {
    const { shutdownGraceMs } = readSettings(environmentOf(deployment));
    const [, beforeStop] = container.lifecycle.preStop.exec.command;
    const { terminationGracePeriodSeconds } = deployment.spec.template.spec;
    expect(terminationGracePeriodSeconds).toBeGreaterThanOrEqual(Number(beforeStop) + shutdownGraceMs / 1000 + 1);
  });

  it('runs with minimal privileges', () => {
    expect(deployment.spec.template.spec).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true },
    });
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
  });
});

describe('service mode', () => {
  const { spec } = inServiceMode.spec.template;
  const [{ env, volumeMounts }] = spec.containers;

  it('reads its secrets from mounted files, and has none in its environment', () => {
    const [{ mountPath, readOnly }] = volumeMounts;
    const files = spec.volumes[0].secret.items.map(({ path }: Manifest) => `${mountPath}/${path}`);
    const named = env.filter(({ name }: Manifest) => name.endsWith('_FILE')).map(({ value }: Manifest) => value);
    expect(named).toEqual(files);
    expect([readOnly, spec.volumes[0].name]).toEqual([true, volumeMounts[0].name]);
    const names = env.map(({ name }: Manifest) => name);
    expect(names).not.toEqual(expect.arrayContaining(['AUTHENTIK_TOKEN']));
    expect(names).not.toEqual(expect.arrayContaining(['GATEWAY_API_KEY']));
  });

  it('has a valid environment for service mode', () => {
    const environment = environmentOf(inServiceMode);
    // The test has no such files; any will do.
    for (const name of ['AUTHENTIK_TOKEN_FILE', 'GATEWAY_API_KEY_FILE']) {
      expect(environment).toHaveProperty(name);
      environment[name] = '.gitignore';
    }
    expect(() => readSettings(environment)).toThrow(/AUTHENTIK_TOKEN_FILE .* HTTP headers cannot carry/);
  });
});
