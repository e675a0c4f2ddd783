import { EventEmitter } from 'node:events';
import { afterEach, expect, it, vi } from 'vitest';
import { registry } from './firebase-tools';
import { newPool, shareWorkers } from './shared-workers';

/** As the emulator knows them: a schedule is kept under another key than its id. */
const definitions = [
  { id: 'here-reply', name: 'reply', entryPoint: 'reply', httpsTrigger: {} },
  { id: 'here-sweep', name: 'sweep', entryPoint: 'sweep', eventTrigger: {}, platform: 'gcfv2' },
];

const debugMode = process.env['FUNCTION_DEBUG_MODE'];
afterEach(() => {
  if (debugMode === undefined) delete process.env['FUNCTION_DEBUG_MODE'];
});

/** A process that answers nothing by itself, added to a pool, and what it was told and asked. */
const addProcess = (pool: ReturnType<typeof newPool>) => {
  const told: unknown[] = [];
  const send = (message: string, sent: (error: null) => void) => {
    told.push(JSON.parse(message));
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
  return { worker, told, request };
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

it('any process takes any function, and is told which before the request', async () => {
  const { pool, worker, told, request } = poolOfOne();
  await pool.submitRequest('here-reply', 1, 2, 3);
  worker.state = 'IDLE';
  await pool.submitRequest('here-sweep', 4, 5, 6);
  expect(told).toEqual([
    { functionTarget: 'reply', functionSignature: 'http' },
    { functionTarget: 'sweep', functionSignature: 'cloudevent' },
  ]);
  expect(request.mock.calls).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ]);
});

it('a process that is being told what to do is taken by nobody else', async () => {
  const { pool } = poolOfOne();
  const first = pool.submitRequest('here-reply', 1, 2, 3);
  expect(pool.getIdleWorker('here-sweep')).toBeUndefined();
  await first;
});

it('a request has a connection of its own, which no word to the process can be late for', () => {
  const { worker } = poolOfOne();
  expect(worker.runtime.conn.httpReqOpts()).toEqual({ socketPath: 'a', agent: false });
});

it('a request goes to the process that has waited longest, and first to one that has had none', async () => {
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
