import { join } from 'node:path';
import { ensureChromium } from '../setup/chromium';
import { rootDir } from '../setup/paths';
import type { Env } from '../setup/run';
import { startExample } from '../stack/example';
import { host } from '../stack/ports';
import type { Stack } from '../stack/start-stack';

export const playwrightArgs: readonly string[] = [
  join(rootDir, 'node_modules/@playwright/test/cli.js'),
  'test',
];

/** What playwright.config.ts reads, and journeys that have emulators of their own. */
export async function ownEnv(stack: Stack): Promise<Env> {
  return { ...stack.env, PLAYWRIGHT_CHROMIUM: await ensureChromium() };
}

/** What the other journeys read besides. The example host ends with this process. */
export async function playwrightEnv(stack: Stack): Promise<Env> {
  const example = await startExample(stack.ports, stack.ports.hosting);
  return {
    ...(await ownEnv(stack)),
    EXAMPLE_URL: example.url,
    REGLAMENT_URL: `http://${host}:${stack.ports.hosting}`,
  };
}
