import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installPackages } from './install.mjs';

const folder = fileURLToPath(new URL('../test/node-lines/', import.meta.url));
const own = process.versions.node.split('.')[0];
const { dependencies } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));

/** The Node release lines that can be measured: those of the tests, and that of this process. */
export const lines = [...new Set([...Object.keys(dependencies).map((name) => name.replace('node-', '')), own])];

/** The binary of a line: this process's own, or the one that the tests use. */
export function nodeOfLine(line) {
  if (line === own) return process.execPath;
  installPackages(folder);
  return `${folder}node_modules/node-${line}/bin/node`;
}
