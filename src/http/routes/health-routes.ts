import type { FastifyInstance } from 'fastify';

/** The state that the health endpoints report. */
export interface Health {
  /** `shedding`: the queue for authentik is full. */
  readonly state: 'starting' | 'ready' | 'shedding' | 'draining';
  /** The result of the last upstream call. It does not affect readiness: all instances would fail at once. */
  readonly upstream: object | undefined;
  /** The state of the circuit breaker for authentik. */
  readonly circuit: string;
}

/** `/livez`: the process runs. `/readyz`: it accepts traffic. */
export function addHealthRoutes(app: FastifyInstance, health: () => Health): void {
  app.get('/livez', () => ({ status: 'alive' }));
  app.get('/readyz', (_request, reply) => {
    const { state, upstream, circuit } = health();
    reply.code(state === 'ready' ? 200 : 503);
    return reply.send({ status: state, upstream: upstream ?? 'not called yet', circuit });
  });
}
