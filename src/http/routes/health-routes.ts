import type { FastifyInstance } from 'fastify';

/** What the health endpoints tell. */
export interface Health {
  /** `shedding`: as many calls to authentik wait as may. */
  readonly state: 'starting' | 'ready' | 'shedding' | 'draining';
  /** What the last call saw of authentik; informs, but does not fail readiness: every instance would fail at once. */
  readonly upstream: object | undefined;
  /** Of the breaker between the gateway and authentik. */
  readonly circuit: string;
}

/** `/livez`: the process works. `/readyz`: it wants traffic. */
export function addHealthRoutes(app: FastifyInstance, health: () => Health): void {
  app.get('/livez', () => ({ status: 'alive' }));
  app.get('/readyz', (_request, reply) => {
    const { state, upstream, circuit } = health();
    reply.code(state === 'ready' ? 200 : 503);
    return reply.send({ status: state, upstream: upstream ?? 'not called yet', circuit });
  });
}
