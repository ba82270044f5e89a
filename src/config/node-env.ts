import { closestName, suggestion } from './closest-name.js';
import { type Environment, textOf } from './environment.js';

const modes = ['development', 'test', 'production'] as const;

/** Reads NODE_ENV strictly: a misspelled `production` must not count as development. */
export function readNodeEnv(env: Environment): { readonly production: boolean; readonly problems: readonly string[] } {
  const text = textOf(env, 'NODE_ENV');
  const isKnown = text === undefined || modes.some((mode) => mode === text);
  const given = (text ?? '').trim().toLowerCase();
  const closest = modes.find((mode) => mode.startsWith(given)) ?? closestName(given, modes);
  const problem = `NODE_ENV must be one of ${modes.join(', ')}, or not set${suggestion(closest)}`;
  return { production: text === 'production', problems: isKnown ? [] : [problem] };
}
