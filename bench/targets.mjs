/** What the gateway is to reach, and how far it is: rows of name, figure and whether it is met; what was not measured is left out. */
export function targets({ scenarios, latency, startMs }) {
  const of = (id, server = 'gateway') => scenarios.find((scenario) => scenario.id === id)?.servers[server];
  // In raw forwarders of the same rounds: what the machine did in between does not matter then.
  const cost = (id, server) => of(id, server)?.ratio?.median;
  const against = (server) => quotient(cost('create'), cost('create', server));
  return [
    ['createCaptchaStage, at most 2.0 × the limit', cost('create'), 2],
    ['createCaptchaStage, less CPU than Mercurius with JIT: below 1.0 × its', against('mercurius-jit'), 1],
    ['createCaptchaStage, at most 0.5 × Apollo Server standalone', against('apollo-standalone'), 0.5],
    ['a 400, at most 1.25 × a 201', quotient(cost('refused'), cost('create')), 1.25],
    ['captchaStage(pk), at most 2.0 × the limit', cost('one'), 2],
    ['captchaStages of 20, at most 2.0 × the limit', cost('page-20'), 2],
    ['latency added at 200 requests/s, median, at most 1 ms', latency?.addedP50Ms.median, 1],
    ['latency added at 200 requests/s, 99 of 100, at most 3 ms', latency?.addedP99Ms.median, 3],
    ['512 connections, at most 1.1 × the CPU of 32', quotient(cost('connections-512'), cost('create')), 1.1],
    ['RSS at 32 connections, at most 150 MB', of('create')?.rssMb.median, 150],
    ['RSS at 512 connections, at most 200 MB', of('connections-512')?.rssMb.median, 200],
    ['start, at most 1000 ms', startMs.gateway, 1000],
  ]
    .filter(([, figure]) => figure !== undefined)
    .map(([name, figure, most]) => [name, figure.toFixed(figure < 10 ? 2 : 0), verdict(figure / most)]);
}

const quotient = (a, b) => (a === undefined || b === undefined ? undefined : a / b);
const verdict = (share) => (share <= 1 ? 'met' : `missed by ${Math.ceil((share - 1) * 100)} %`);
