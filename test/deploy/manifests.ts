import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A manifest, or a part of one; the tests check its shape. */
export type Manifest = ReturnType<typeof parse>;

export const readYaml = (path: string): Manifest => parse(readFileSync(path, 'utf8'), { merge: true });

/** The result of a strategic merge patch, as in kustomize: lists of named items are merged by name, others replaced. */
export function patched(base: Manifest, patch: Manifest): Manifest {
  if (Array.isArray(base) && Array.isArray(patch) && patch.every((item) => item?.name !== undefined)) {
    const others = patch.filter(({ name }) => !base.some((item) => item.name === name));
    return [
      ...base.map((item) =>
        patched(
          item,
          patch.find(({ name }) => name === item.name),
        ),
      ),
      ...others,
    ];
  }
  if (patch === undefined) return base;
  if (!isObject(base) || !isObject(patch)) return patch;
  const keys = new Set([...Object.keys(base), ...Object.keys(patch)]);
  return Object.fromEntries([...keys].map((key) => [key, patched(base[key], patch[key])]));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
