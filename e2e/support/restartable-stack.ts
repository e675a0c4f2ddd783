import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { killGroup } from '../../scripts/setup/run';

const program = fileURLToPath(new URL('./stack-process.ts', import.meta.url));

/**
 * Environment variable that all child processes inherit, which identifies processes of this stack.
 */
const MARK_VARIABLE = 'REGLAMENT_TEST_MARK';

/** A stack that can be stopped as by Ctrl-C, or killed as by a power failure. */
export class RestartableStack {
  readonly #mark = randomUUID();
  readonly #args: readonly string[];
  #pid: number | undefined;
  #ended: Promise<unknown> = Promise.resolve();

  constructor(offset: number, dataDir: string) {
    this.#args = [String(offset), dataDir];
  }

  async start(): Promise<void> {
    const isReady = once(this.spawn(), 'message').then(() => true);
    if (!(await Promise.race([isReady, this.#ended.then(() => false)])))
      throw new Error('the stack ended before it was ready');
  }

  /** Starts the command without waiting for the emulators. */
  spawn(): ChildProcess {
    const child = spawn(process.execPath, ['--import', 'tsx', program, ...this.#args], {
      // Leads a process group, as a foreground job of a terminal does.
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, [MARK_VARIABLE]: this.#mark },
    });
    this.#pid = child.pid;
    this.#ended = once(child, 'exit');
    return child;
  }

  /** Kills the command only; the emulators must detect it. */
  async killCommand(): Promise<void> {
    if (this.#pid !== undefined) process.kill(this.#pid, 'SIGKILL');
    await this.#ended;
  }

  /** Sends SIGINT to the foreground process group, as a terminal does on Ctrl-C. */
  interrupt(): void {
    killGroup(this.#pid, 'SIGINT');
  }

  async ended(): Promise<void> {
    await this.#ended;
  }

  /** Kills all processes of the stack. */
  async cutPower(): Promise<void> {
    for (const { pid } of this.processes()) process.kill(pid, 'SIGKILL');
    await this.#ended;
  }

  /** Returns the running processes of the stack. */
  processes(): readonly RunningProcess[] {
    const all = process.platform === 'linux' ? processesOfProc() : processesOfPs();
    return all
      .filter(({ environment }) => environment.includes(this.#mark))
      .map(({ pid, command }) => ({ pid, command }));
  }
}

type RunningProcess = Readonly<{ pid: number; command: string }>;
type WithEnvironment = RunningProcess & Readonly<{ environment: string }>;

/** A process without a command line is a zombie. */
function processesOfProc(): readonly WithEnvironment[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map((name) => ({
      pid: Number(name),
      command: readProc(name, 'cmdline'),
      environment: readProc(name, 'environ'),
    }))
    .filter(({ command }) => command !== '');
}

/** Returns an empty string if the process has exited or belongs to another user. */
function readProc(pid: string, file: 'cmdline' | 'environ'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/** Uses `ps` on systems without `/proc`, which prints the environment after the command. */
function processesOfPs(): readonly WithEnvironment[] {
  const result = spawnSync('ps', ['-axEww', '-o', 'pid=,command='], { encoding: 'utf8' });
  return result.stdout.split('\n').map((line) => ({
    pid: Number.parseInt(line, 10),
    command: line,
    environment: line,
  }));
}
