/**
 * Shares processes between functions. firebase-tools starts one process per function, which costs
 * 100 MB and a second of CPU time each. Here any process runs any function, selected before each
 * request as with `--inspect-functions`, but several run concurrently.
 */
import { createRequire } from 'node:module';
import { registry, type TriggerDefinition } from './firebase-tools';

type Connection = { httpReqOpts(): Record<string, unknown> };

type Worker = {
  state: string;
  triggerKey: string;
  logger: unknown;
  timeoutSeconds?: number | undefined;
  runtime: { conn: Connection };
  sendDebugMsg(message: { functionTarget: string; functionSignature: string }): Promise<void>;
  request(...args: Submitted): Promise<void>;
};

type Submitted = [request: unknown, response: unknown, body: unknown];

type WorkerPool = {
  getKey(triggerId?: string): string;
  getIdleWorker(triggerId: string): Worker | undefined;
  getTriggerWorkers(triggerId: string): readonly Worker[];
  setTriggerWorkers(triggerId: string, workers: readonly Worker[]): void;
  addWorker(trigger: unknown, runtime: Worker['runtime'], extension: unknown): Worker;
  submitRequest(triggerId: string, ...args: Submitted): Promise<void>;
};

const require = createRequire(import.meta.url);
const workers: {
  RuntimeWorkerPool: new (mode: string) => WorkerPool;
} = require('firebase-tools/lib/emulator/functionsRuntimeWorker');
const {
  getSignatureType,
}: {
  getSignatureType: (trigger: TriggerDefinition) => string;
} = require('firebase-tools/lib/emulator/functionsEmulatorShared');
const {
  EmulatorLogger,
}: {
  EmulatorLogger: { forFunction(name: string): unknown };
} = require('firebase-tools/lib/emulator/emulatorLogger');

/**
 * Disables keep-alive: a reused connection could deliver a request before the message that selects
 * its function.
 */
function disableKeepAlive(conn: Connection): void {
  const options = { ...conn.httpReqOpts(), agent: false };
  conn.httpReqOpts = () => options;
}

/** Creates a pool as the emulator does. */
export const newPool = (): WorkerPool => new workers.RuntimeWorkerPool('auto');

export function shareWorkers(): void {
  // Without this flag a process runs only the function that it was started for.
  process.env['FUNCTION_DEBUG_MODE'] = 'true';
  workers.RuntimeWorkerPool = class extends workers.RuntimeWorkerPool {
    override getKey(): string {
      return 'shared';
    }

    override addWorker(trigger: unknown, runtime: Worker['runtime'], extension: unknown): Worker {
      disableKeepAlive(runtime.conn);
      const worker = super.addWorker(trigger, runtime, extension);
      this.setTriggerWorkers('', [worker, ...this.#others(worker)]);
      return worker;
    }

    override async submitRequest(triggerId: string, ...args: Submitted): Promise<void> {
      const triggers = registry.get('functions')?.getTriggerDefinitions() ?? [];
      const trigger = triggers.find(({ id }) => id === triggerId);
      const worker = this.getIdleWorker(triggerId);
      if (worker === undefined || trigger === undefined)
        throw new Error(`no process for ${triggerId}`);
      // Set before the first await, so that no other request takes the same process.
      worker.state = 'BUSY';
      // Least recently used first: the warm-up relies on reaching every process.
      this.setTriggerWorkers(triggerId, [...this.#others(worker), worker]);
      worker.triggerKey = triggerId;
      worker.logger = EmulatorLogger.forFunction(triggerId);
      worker.timeoutSeconds = trigger.timeoutSeconds;
      await worker.sendDebugMsg({
        functionTarget: trigger.entryPoint,
        functionSignature: getSignatureType(trigger),
      });
      await worker.request(...args);
    }

    #others(worker: Worker): readonly Worker[] {
      return this.getTriggerWorkers('').filter((other) => other !== worker);
    }
  };
}
