import { spawn } from 'node:child_process';
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
    const child = spawn(process.execPath, ['--import', 'tsx', program, ...this.#args], {
      // The head of a process group, as the foreground job of a terminal is.
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, [markName]: this.#mark },
    });
    this.#pid = child.pid;
    this.#ended = once(child, 'exit');
    const isReady = once(child, 'message').then(() => true);
    if (!(await Promise.race([isReady, this.#ended.then(() => false)])))
      throw new Error('the stack ended before it was ready');
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
  processes(): readonly { pid: number; command: string }[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/u.test(name) && readProc(name, 'environ').includes(this.#mark))
      .map((name) => ({ pid: Number(name), command: readProc(name, 'cmdline') }))
      .filter(({ command }) => command !== '');
  }
}

/** Empty when the process has ended or belongs to somebody else; a process that waits to be reaped has no command. */
function readProc(pid: string, file: 'cmdline' | 'environ'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}
