import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The licences of the packages that modules are of, as Markdown. @throws when a package names none. */
export function licensesOf(moduleIds) {
  const folders = new Set(moduleIds.map(packageFolder).filter((folder) => folder !== undefined));
  // A package may stand in several folders.
  const sections = new Set([...folders].map(section).sort());
  return `# Licences of the packages in this program\n\n${[...sections].join('\n')}`;
}

/** The folder of the package that a module is of; undefined for the program itself. */
function packageFolder(moduleId) {
  return /^\/.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(moduleId)?.[0];
}

function section(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string') throw new Error(`${name} has no licence in its package.json`);
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return [`## ${name} ${version} (${license})`, '', ...texts.map((text) => `\`\`\`text\n${text}\n\`\`\`\n`)].join('\n');
}
