import { parseArgs } from 'node:util';
import { lines } from './node-line.mjs';
import { scenarios } from './scenarios.mjs';
import { servers } from './servers.mjs';

/** Measured in addition to Node 26: the LTS line before it, and an end-of-life line, for the record. */
const besides26 = ['24', '20'].filter((line) => lines.includes(line));
const gated = ['create', 'rejected', 'one', 'page-20'];

const extras = ['latency', 'start', 'memory'];

export const usage = `npm run bench [-- options]
  --node 26,24          Node release lines: all scenarios on the first, only createCaptchaStage on the others
                        (${lines.join(' ')}; default: 26, a full run also the others)
  --quick               every server, one scenario, less precise
  --save                writes the results to docs/performance.json, .md and the plots, as a full run does
  --gate                compares the gateway with the committed figures; exits with 1 if it is slower
  --servers a,b         only these: ${Object.keys(servers).join(' ')}
  --scenarios a,b       only these: ${scenarios.map(({ id }) => id).join(' ')} ${extras.join(' ')}
  --rounds n            measurements of each scenario (default 7, createCaptchaStage 12)
  --seconds n           duration of each measurement (default 0.6)
`;

/** Parses the command line. @throws TypeError for an unknown argument. */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      node: { type: 'string' },
      quick: { type: 'boolean', default: false },
      gate: { type: 'boolean', default: false },
      save: { type: 'boolean', default: false },
      servers: { type: 'string' },
      scenarios: { type: 'string' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
    },
  });
  const { quick, gate, save } = values;
  const { node: _, ...narrowing } = values;
  const isWhole = Object.values(narrowing).every((value) => value === undefined || value === false);
  const chosen = (given, known, otherwise) => checked(given?.split(','), known) ?? otherwise;
  const names = Object.keys(servers);
  const ids = [...scenarios.map(({ id }) => id), ...extras];
  const [line, ...otherLines] = chosen(values.node, lines, isWhole ? ['26', ...besides26] : ['26']);
  return {
    line,
    otherLines,
    gate,
    save: save || isWhole,
    servers: chosen(values.servers, names, gate ? ['raw', 'gateway'] : names),
    scenarios: chosen(values.scenarios, ids, gate ? gated : quick ? ['create'] : ids),
    rounds: numberOf(values.rounds) ?? (quick ? 3 : undefined),
    seconds: numberOf(values.seconds) ?? (quick ? 0.3 : undefined),
    // V8 optimizes code after some thousand runs, on Node 26 after up to 18,000 requests: an earlier measurement is too slow.
    warmUp: quick ? 1000 : 20_000,
  };
}

function checked(given, known) {
  const unknown = given?.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new TypeError(`unknown name ${unknown}; choose from ${known.join(' ')}`);
  return given;
}

function numberOf(text) {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!(number > 0)) throw new TypeError(`${text} is not a number above 0`);
  return number;
}
