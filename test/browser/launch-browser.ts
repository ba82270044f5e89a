import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const unpacked = fileURLToPath(new URL('../../node_modules/.cache/chromium', import.meta.url));
const fontsConfiguration = join(unpacked, 'fonts.conf');
const unpacker = fileURLToPath(new URL('unpack-chromium.js', import.meta.url));

/** Starts the headless Chromium that npm installed, with its own libraries and fonts; except on Linux x64, the machine's Chrome. */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome' });
  await unpackOnce();
  return chromium.launch({
    executablePath: join(unpacked, 'chromium'),
    // As root Chromium starts only without its sandbox; it opens no page but ours.
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
    timeout: 110_000,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(unpacked, 'al2023/lib'),
      FONTCONFIG_FILE: fontsConfiguration,
    } as Record<string, string>,
  });
}

/** The package unpacks into the temporary folder, and reuses what it finds there: it gets one of its own. */
async function unpackOnce(): Promise<void> {
  if (existsSync(unpacked)) return;
  await mkdir(dirname(unpacked), { recursive: true });
  const TMPDIR = await mkdtemp(`${unpacked}-`);
  // The last one makes it unpack its libraries too.
  const env = { ...process.env, NODE_OPTIONS: '', TMPDIR, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
  await promisify(execFile)(process.execPath, [unpacker], { env });
  // The one in the package has the fonts at another path, and without a font Chromium exits.
  await writeFile(join(TMPDIR, 'fonts.conf'), `<fontconfig><dir>${unpacked}/fonts</dir></fontconfig>`);
  await rename(TMPDIR, unpacked).catch(() => rm(TMPDIR, { recursive: true }));
}
