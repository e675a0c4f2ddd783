import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from '@playwright/test';
import { buildApp, buildFunctions } from '../../scripts/setup/build';
import { chromiumArgs, ensureChromium } from '../../scripts/setup/chromium';
import { rootDir } from '../../scripts/setup/paths';
import { step } from '../../scripts/setup/progress';
import type { Env } from '../../scripts/setup/run';
import { projectId } from '../../scripts/stack/env';
import { reserveOffset } from '../../scripts/stack/port-check';
import { host, portsAt, testOffset, type StackPorts } from '../../scripts/stack/ports';
import { startStack, type Stack } from '../../scripts/stack/start-stack';
import type { Visitor } from '../browser/console';
import { probeScript } from '../browser/probe';
import { Database } from './database';
import { apiKey, signedInSession } from './session';

/** Environment of the scenarios. */
export interface World {
  readonly stack: Stack;
  readonly browser: Browser;
  readonly database: Database;
  /** Directory of the built app, relative to the repository. */
  readonly appDir: string;
  /** Signs in a seeded user, null for nobody; to be called after filling the database. */
  readonly visitor: (uid: string | null) => Promise<Visitor>;
}

const appDir = '.cache/app-bench';

/** Configuration that the production app is built with, for the project of the emulators. */
export const buildEnv: Env = {
  VITE_FIREBASE_CONFIG: JSON.stringify({ apiKey, projectId }),
};

/** Builds the production app, and adds the page that its cold load is compared with. */
const buildMeasured = async (): Promise<void> => {
  Object.assign(process.env, buildEnv);
  await buildApp('production', appDir);
  const floor = fileURLToPath(new URL('../browser/floor', import.meta.url));
  cpSync(floor, join(rootDir, appDir, 'floor'), { recursive: true });
};

/** SMTP server of the functions, if they send email. */
export const smtpUrlOf = ({ smtp }: StackPorts): string => `smtp://${host}:${smtp}`;

const start = async (sendsEmail: boolean): Promise<Stack> => {
  await step('Building the functions', buildFunctions);
  await step('Building the app', buildMeasured);
  const { offset, release } = await reserveOffset(testOffset);
  const ports = portsAt(offset);
  const smtpUrl = sendsEmail ? { smtpUrl: smtpUrlOf(ports) } : {};
  const starting = () => startStack({ ports, appDir, isLarge: true, ...smtpUrl });
  return step('Starting the emulators', starting).finally(release);
};

/** Runs work on a stack and a browser and always stops both. */
export const withWorld = async <Value>(
  { sendsEmail = false }: { readonly sendsEmail?: boolean },
  work: (world: World) => Promise<Value>,
): Promise<Value> => {
  const stack = await start(sendsEmail);
  const database = new Database(stack);
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: [...chromiumArgs],
  });
  const script = await probeScript(stack.ports);
  const url = `http://${host}:${stack.ports.hosting}`;
  const auth = `http://${host}:${stack.ports.auth}`;
  const visitor = async (uid: string | null): Promise<Visitor> => ({
    browser,
    url,
    probeScript: script,
    session: uid === null ? null : await signedInSession(browser, { url, auth, uid }),
  });
  try {
    return await work({ stack, browser, database, appDir, visitor });
  } finally {
    await browser.close();
    await database.close();
    await stack.stop();
  }
};
