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

/** Environment for playwright.config.ts and end-to-end tests with their own emulators. */
export async function isolatedEnv(stack: Stack): Promise<Env> {
  return { ...stack.env, PLAYWRIGHT_CHROMIUM: await ensureChromium() };
}

/** Environment of the other end-to-end tests. The example host ends with this process. */
export async function playwrightEnv(stack: Stack): Promise<Env> {
  const example = await startExample(stack.ports, stack.ports.hosting);
  return {
    ...(await isolatedEnv(stack)),
    EXAMPLE_URL: example.url,
    MAIL_PAGE_URL: `http://${host}:${stack.ports.mailPage}`,
    SMTP_GATEWAY_PORT: String(stack.ports.smtpGateway),
    REGLAMENT_URL: `http://${host}:${stack.ports.hosting}`,
  };
}
