import { join } from 'node:path';
import { ensureChromium } from '../setup/chromium';
import { rootDir } from '../setup/paths';
import type { Env } from '../setup/run';
import { host } from '../stack/ports';
import type { Stack } from '../stack/start-stack';

export const playwrightArgs: readonly string[] = [
  join(rootDir, 'node_modules/@playwright/test/cli.js'),
  'test',
];

/** What playwright.config.ts and the journeys read. */
export async function playwrightEnv(stack: Stack): Promise<Env> {
  return {
    ...stack.env,
    REGLAMENT_URL: `http://${host}:${stack.ports.hosting}`,
    PLAYWRIGHT_CHROMIUM: await ensureChromium(),
  };
}
