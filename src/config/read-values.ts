import type { Parsed, SettingDefinition } from './definition.js';
import { type SettingName, type SettingValues, settingDefinitions } from './definitions.js';
import { type Environment, textOf } from './environment.js';
import { textFile } from './parsers/text-file.js';

/** What was read, each setting for itself. */
export interface SettingsReading {
  /** Without the settings that have a problem. */
  readonly values: Partial<SettingValues>;
  /** Set, well or badly, directly or through a file. */
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
    const read = readFrom(source, name);
    if (source.text !== undefined) explicitlySet.add(name);
    if ('problem' in read) problems.push(`${source.variable} ${read.problem}`);
    else values[name] = read.value;
  }
  // Each value comes from the definition of its own name, which is what SettingValues says.
  return { values: values as Partial<SettingValues>, explicitlySet, problems };
}

/** Where a setting's text is. */
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
  const { read }: SettingDefinition<unknown> = settingDefinitions[name];
  if (variable === name || text === undefined) return read(text);
  const file = textFile(text);
  return 'problem' in file ? file : read(file.value);
}
