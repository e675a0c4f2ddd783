import { EventEmitter } from 'node:events';
import { afterEach, expect, it, vi } from 'vitest';
import { registry } from './firebase-tools';
import { newPool, shareWorkers } from './shared-workers';

/** Trigger definitions of the emulator; a schedule has a key that differs from its id. */
const definitions = [
  { id: 'here-reply', name: 'reply', entryPoint: 'reply', httpsTrigger: {} },
  { id: 'here-sweep', name: 'sweep', entryPoint: 'sweep', eventTrigger: {}, platform: 'gcfv2' },
];

const debugMode = process.env['FUNCTION_DEBUG_MODE'];
afterEach(() => {
  if (debugMode === undefined) delete process.env['FUNCTION_DEBUG_MODE'];
});

/** Adds a process that does not respond by itself; records its messages and requests. */
const addProcess = (pool: ReturnType<typeof newPool>) => {
  const messages: unknown[] = [];
  const send = (message: string, sent: (error: null) => void) => {
    messages.push(JSON.parse(message));
    sent(null);
  };
  const runtime = {
    process: Object.assign(new EventEmitter(), { send }),
    events: new EventEmitter(),
    conn: { httpReqOpts: () => ({ socketPath: 'a' }) },
  };
  const worker = pool.addWorker(definitions[0], runtime, undefined);
  const request = vi.spyOn(worker, 'request').mockResolvedValue();
  worker.state = 'IDLE';
  return { worker, messages, request };
};

const emptyPool = () => {
  shareWorkers();
  vi.spyOn(registry, 'get').mockReturnValue({ getTriggerDefinitions: () => definitions } as never);
  return newPool();
};

const poolOfOne = () => {
  const pool = emptyPool();
  return { pool, ...addProcess(pool) };
};

it('dispatches any function to any process, with its target sent before the request', async () => {
  const { pool, worker, messages, request } = poolOfOne();
  await pool.submitRequest('here-reply', 1, 2, 3);
  worker.state = 'IDLE';
  await pool.submitRequest('here-sweep', 4, 5, 6);
  expect(messages).toEqual([
    { functionTarget: 'reply', functionSignature: 'http' },
    { functionTarget: 'sweep', functionSignature: 'cloudevent' },
  ]);
  expect(request.mock.calls).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ]);
});

it('does not reuse a process while its target is being sent', async () => {
  const { pool } = poolOfOne();
  const first = pool.submitRequest('here-reply', 1, 2, 3);
  expect(pool.getIdleWorker('here-sweep')).toBeUndefined();
  await first;
});

it('uses a new connection per request, so that the target arrives first', () => {
  const { worker } = poolOfOne();
  expect(worker.runtime.conn.httpReqOpts()).toEqual({ socketPath: 'a', agent: false });
});

it('prefers unused processes, then the least recently used one', async () => {
  const pool = emptyPool();
  const [first, second] = [addProcess(pool), addProcess(pool)];
  const submit = async (request: number) => {
    await pool.submitRequest('here-reply', request, 0, 0);
    for (const { worker } of all) worker.state = 'IDLE';
  };
  const all = [first, second];
  await submit(1);
  await submit(2);
  all.push(addProcess(pool));
  await submit(3);
  await submit(4);
  const requestsOf = all.map(({ request }) => request.mock.calls.map(([one]) => one));
  expect(requestsOf).toEqual([[2], [1, 4], [3]]);
});
