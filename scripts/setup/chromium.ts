import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { UserError, print } from './progress';
import { run } from './run';

const systemNames = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Chromium flags for headless machines, without background network requests. */
export const chromiumArgs: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Returns a working browser: `PLAYWRIGHT_CHROMIUM`, then a system browser, then the one downloaded
 * by Playwright. A variable that names no working browser is an error.
 */
export function findChromium(): string | undefined {
  const named = process.env['PLAYWRIGHT_CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (starts(named)) return named;
    throw new UserError(
      `PLAYWRIGHT_CHROMIUM names ${named}, which does not start: correct the variable or unset it.`,
    );
  }
  return [...systemNames, chromium.executablePath()].find(starts);
}

/** Finds or installs a browser. */
export async function ensureChromium(): Promise<string> {
  const found = findChromium();
  if (found !== undefined) return found;
  for (const [title, file, args] of installers()) {
    print(`• Installing Chromium (${title})`);
    const result = await run(file, args, { show: true });
    const installed = result.code === 0 ? findChromium() : undefined;
    if (installed !== undefined) return installed;
  }
  throw new UserError(
    'No Chromium was found and none could be installed: install Chromium or Chrome and run the command again, ' +
      'or set PLAYWRIGHT_CHROMIUM to the path of one.',
  );
}

function installers(): [title: string, file: string, args: string[]][] {
  const playwright: [string, string, string[]] = [
    'Playwright',
    'npx',
    ['playwright', 'install', 'chromium'],
  ];
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return [playwright];
  return [
    playwright,
    ['apt-get update', 'apt-get', ['update', '-q']],
    ['apt-get install', 'apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']],
  ];
}

/**
 * Runs the browser, because some distributions ship a `chromium-browser` stub that only prints
 * instructions.
 */
function starts(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 120_000 }).status === 0;
}
