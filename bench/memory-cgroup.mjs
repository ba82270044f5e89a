import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const manifest = new URL('../deploy/kubernetes/deployment.yaml', import.meta.url);

/** The memory limit of the manifest. @throws when it has none in MiB. */
export function manifestLimitMb() {
  const { spec } = parse(readFileSync(manifest, 'utf8'));
  const mebibytes = /^(\d+)Mi$/.exec(spec.template.spec.containers[0].resources.limits.memory)?.[1];
  if (mebibytes === undefined) throw new Error('deployment.yaml has no memory limit in Mi');
  return Number(mebibytes);
}

/**
 * A memory cgroup below that of this process, which holds a server and is removed after it.
 * @returns undefined where this process may not create one.
 */
export function createMemoryCgroup(limitMb) {
  const parent = ownCgroup();
  if (parent === undefined) return undefined;
  const folder = join(parent.folder, `bench-${process.pid}`);
  try {
    mkdirSync(folder);
    writeFileSync(join(folder, parent.limitFile), String(limitMb * 1024 * 1024));
  } catch {
    return undefined;
  }
  return {
    processesFile: join(folder, 'cgroup.procs'),
    kills: () => Number(/^oom_kill (\d+)$/m.exec(readFileSync(join(folder, parent.eventsFile), 'utf8'))?.[1] ?? 0),
    remove: () => rmdirSync(folder),
  };
}

/** cgroup v1 has a hierarchy for memory alone; v2 has one for all. */
function ownCgroup() {
  let text = '';
  try {
    text = readFileSync('/proc/self/cgroup', 'utf8');
  } catch {
    // Not Linux.
    return undefined;
  }
  const memory = /^\d+:(?:\S+,)?memory(?:,\S+)?:(.+)$/m.exec(text)?.[1];
  if (memory !== undefined)
    return {
      folder: join('/sys/fs/cgroup/memory', memory),
      limitFile: 'memory.limit_in_bytes',
      eventsFile: 'memory.oom_control',
    };
  const unified = /^0::(.+)$/m.exec(text)?.[1];
  return unified && { folder: join('/sys/fs/cgroup', unified), limitFile: 'memory.max', eventsFile: 'memory.events' };
}
