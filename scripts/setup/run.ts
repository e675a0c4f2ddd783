import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { rootDir } from './paths';

export type Env = Readonly<Record<string, string>>;

export type RunOptions = Readonly<{
  cwd?: string;
  env?: Env;
  /** Aborting stops the program and its child processes. */
  signal?: AbortSignal;
  /** Inherits the output instead of collecting it. */
  show?: boolean;
  /** Writes the output to this file while the program runs and returns it at the end. */
  logFile?: string;
}>;

export type RunResult = Readonly<{ code: number; output: string }>;

/** Runs a program to completion; returns code 127 if it cannot be started. */
export function run(
  file: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  const child = spawn(file, args, {
    cwd: options.cwd ?? rootDir,
    env: { ...process.env, ...options.env },
    stdio: stdioOf(options),
    // A separate process group, so that child processes can be stopped as well.
    detached: options.signal !== undefined,
  });
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  const stop = () => stopGroup(child.pid);
  options.signal?.addEventListener('abort', stop, { once: true });
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => {
      options.signal?.removeEventListener('abort', stop);
      const { logFile } = options;
      const all = logFile === undefined ? output : readFileSync(logFile, 'utf8');
      resolve({ code: code ?? 1, output: all });
    });
  });
}

/** Runs a script with this Node version. */
export function runNode(args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  return run(process.execPath, args, options);
}

const graceMs = 5_000;

/** Sends SIGTERM, then SIGKILL after a grace period. */
function stopGroup(pid: number | undefined): void {
  killGroup(pid, 'SIGTERM');
  setTimeout(() => killGroup(pid, 'SIGKILL'), graceMs).unref();
}

export function killGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined || pid <= 1) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The process has already exited.
  }
}

function stdioOf(options: RunOptions): ('ignore' | 'inherit' | 'pipe' | number)[] {
  if (options.show === true) return ['ignore', 'inherit', 'inherit'];
  if (options.logFile === undefined) return ['ignore', 'pipe', 'pipe'];
  mkdirSync(dirname(options.logFile), { recursive: true });
  const log = openSync(options.logFile, 'w');
  return ['ignore', log, log];
}
