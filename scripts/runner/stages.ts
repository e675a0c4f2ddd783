import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir, rootDir } from '../setup/paths';
import { runNode, type Env } from '../setup/run';
import { seedStack } from '../stack/seed-stack';
import type { Stack } from '../stack/start-stack';
import { fromSummaryLine, type Outcome } from './outcome';
import { isolatedEnv, playwrightArgs, playwrightEnv } from './playwright';
import { fromPlaywright, fromVitest } from './reports';

export type Stage = Readonly<{ name: string; run(signal: AbortSignal): Promise<Outcome> }>;

/** Stage that runs a TypeScript program printing `N passed, M failed`. */
export function programStage(name: string, file: string): Stage {
  return {
    name,
    async run(signal) {
      const { code, output } = await runNode(['--import', 'tsx', join(rootDir, file)], {
        signal,
        logFile: logFile(name),
      });
      return fromSummaryLine(output, code);
    },
  };
}

type VitestOptions = Readonly<{
  stack?: () => Promise<Stack>;
  projects?: readonly string[];
  /** Prepares other servers that the tests need, and returns their environment. */
  prepare?: () => Promise<Env>;
}>;

/** Stage that runs Vitest projects; those with emulators get the addresses of the stack. */
export function vitestStage(
  name: string,
  { stack, projects = [name], prepare }: VitestOptions = {},
): Stage {
  return {
    name,
    async run(signal) {
      const env = { ...(await stack?.())?.env, ...(await prepare?.()) };
      const report = reportFile(name);
      const args = [
        join(rootDir, 'node_modules/vitest/vitest.mjs'),
        'run',
        ...projects.map((project) => `--project=${project}`),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ];
      const finished = await runNode(args, { env, signal });
      return fromVitest(readReport(report), finished);
    },
  };
}

/** Stage of the end-to-end tests, on freshly seeded demo data. */
export function journeysStage(stack: () => Promise<Stack>): Stage {
  return {
    name: 'journeys',
    async run(signal) {
      const running = await stack();
      await seedStack(running);
      return playwrightRun(this.name, await playwrightEnv(running), signal);
    },
  };
}

/** Stage of the end-to-end tests with their own emulators; they share only the built app. */
export function isolatedJourneysStage(stack: () => Promise<Stack>): Stage {
  return {
    name: 'journeys:own',
    async run(signal) {
      return playwrightRun(this.name, await isolatedEnv(await stack()), signal);
    },
  };
}

async function playwrightRun(project: string, env: Env, signal: AbortSignal): Promise<Outcome> {
  const report = reportFile(project.replace(':', '-'));
  const args = [...playwrightArgs, `--project=${project}`, '--reporter=list,json'];
  const reporting: Env = { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const finished = await runNode(args, { env: reporting, signal });
  return fromPlaywright(readReport(report), finished);
}

const reportsDir = join(cacheDir, 'reports');

/** Log file for following a long stage. */
function logFile(name: string): string {
  return join(reportsDir, `${name.replace(':', '-')}.log`);
}

/** Removes the report of an earlier run. */
function reportFile(name: string): string {
  const file = join(reportsDir, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
