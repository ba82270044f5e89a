import type { Parsed, SettingDefinition } from './definition.js';
import { type SettingName, type SettingValues, settingDefinitions } from './definitions.js';
import { type Environment, textOf } from './environment.js';
import { textFile } from './parsers/text-file.js';

/** The settings, each read on its own. */
export interface SettingsReading {
  /** Only valid settings. */
  readonly values: Partial<SettingValues>;
  /** Settings that are set, directly or through a file, valid or not. */
  readonly explicitlySet: ReadonlySet<SettingName>;
  /** One line each. */
  readonly problems: readonly string[];
}

/** Reads every setting, with its default where it is not set. Never throws. */
export function readValues(env: Environment): SettingsReading {
  const values: Partial<Record<SettingName, unknown>> = {};
  const explicitlySet = new Set<SettingName>();
  const problems: string[] = [];
  for (const name of Object.keys(settingDefinitions) as SettingName[]) {
    const source = sourceOf(env, name);
    const parsed = readFrom(source, name);
    if (source.text !== undefined) explicitlySet.add(name);
    if ('problem' in parsed) problems.push(`${source.variable} ${parsed.problem}`);
    else values[name] = parsed.value;
  }
  // Safe: each value comes from the definition with its name.
  return { values: values as Partial<SettingValues>, explicitlySet, problems };
}

/** The variable that holds a setting's text. */
interface Source {
  readonly variable: string;
  readonly text: string | undefined;
  readonly problem?: string;
}

function sourceOf(env: Environment, name: SettingName): Source {
  const direct: Source = { variable: name, text: textOf(env, name) };
  if (!settingDefinitions[name].hasFile) return direct;
  const file: Source = { variable: `${name}_FILE`, text: textOf(env, `${name}_FILE`) };
  if (file.text === undefined) return direct;
  return direct.text === undefined ? file : { ...direct, problem: `and ${file.variable} are both set: keep one` };
}

function readFrom({ variable, text, problem }: Source, name: SettingName): Parsed<unknown> {
  if (problem !== undefined) return { problem };
  const { parse }: SettingDefinition<unknown> = settingDefinitions[name];
  if (variable === name || text === undefined) return parse(text);
  const file = textFile(text);
  return 'problem' in file ? file : parse(file.value);
}
