import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installMissing } from './install.mjs';
import { javaProblem } from './java.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const commandsDir = join(root, 'scripts/commands');

/** Commands that start the Firestore emulator, which requires Java. */
const needJava = new Set(['start', 'dev', 'test', 'e2e', 'emulators', 'bench', 'screenshots']);

/**
 * @param {string | undefined} name
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
export async function runCommand(name, args) {
  if (name === undefined || !existsSync(join(commandsDir, `${name}.ts`))) {
    console.error(`Name one of the commands: ${commandNames().join(', ')}.`);
    return 2;
  }
  const problem = needJava.has(name) ? javaProblem() : undefined;
  if (problem !== undefined) {
    console.error(problem);
    return 1;
  }
  if (!(await installMissing(root))) return 1;
  return runScript(join(commandsDir, `${name}.ts`), args);
}

function commandNames() {
  return readdirSync(commandsDir)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -3));
}

/**
 * Runs a TypeScript command in a child process. A terminal sends Ctrl-C to both processes; other
 * signals are forwarded, so commands must handle the same signal twice.
 * @param {string} file
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function runScript(file, args) {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => {
      resolve(signal === null ? (code ?? 1) : 128 + constants.signals[signal]);
    });
  });
}
