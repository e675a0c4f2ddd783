import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { killGroup } from '../../scripts/setup/run';

const program = fileURLToPath(new URL('./stack-process.ts', import.meta.url));

/** Every process that the stack starts inherits it, whatever becomes of its parent. */
const markName = 'REGLAMENT_TEST_MARK';

/** A stack whose process can be stopped as by Ctrl-C, or killed as by a power cut. */
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
      // The head of a process group, as the foreground job of a terminal is.
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, [markName]: this.#mark },
    });
    this.#pid = child.pid;
    this.#ended = once(child, 'exit');
    return child;
  }

  /** Kills the command alone; the emulators have to notice it. */
  async killCommand(): Promise<void> {
    if (this.#pid !== undefined) process.kill(this.#pid, 'SIGKILL');
    await this.#ended;
  }

  /** Sends what a terminal sends on Ctrl-C, to every process of the foreground group. */
  interrupt(): void {
    killGroup(this.#pid, 'SIGINT');
  }

  async ended(): Promise<void> {
    await this.#ended;
  }

  /** Kills every process of the stack at once. */
  async cutPower(): Promise<void> {
    for (const { pid } of this.processes()) process.kill(pid, 'SIGKILL');
    await this.#ended;
  }

  /** The processes that the stack has started and that still run. */
  processes(): readonly RunningProcess[] {
    const all = process.platform === 'linux' ? processesOfProc() : processesOfPs();
    return all
      .filter(({ environment }) => environment.includes(this.#mark))
      .map(({ pid, command }) => ({ pid, command }));
  }
}

type RunningProcess = Readonly<{ pid: number; command: string }>;
type WithEnvironment = RunningProcess & Readonly<{ environment: string }>;

/** A process without a command line has ended and waits to be reaped. */
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

/** Empty when the process has ended or belongs to somebody else. */
function readProc(pid: string, file: 'cmdline' | 'environ'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/** Systems without `/proc` print the environment after the command. */
function processesOfPs(): readonly WithEnvironment[] {
  const listed = spawnSync('ps', ['-axEww', '-o', 'pid=,command='], { encoding: 'utf8' });
  return listed.stdout.split('\n').map((line) => ({
    pid: Number.parseInt(line, 10),
    command: line,
    environment: line,
  }));
}
