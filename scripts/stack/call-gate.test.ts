import { EventEmitter, once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CallGate } from './call-gate';
import { host } from './ports';

let server: Server | undefined;

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve));
});

const listen = async (handler: RequestListener): Promise<string> => {
  server = createServer(handler).listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://${host}:${address.port}`;
};

const respond: RequestListener = (_request, response) => void response.end('done');
const post = (url: string) => fetch(url, { method: 'POST', body: '{}' });

/** Starts a server that does not respond by itself; resolves with its first pending response. */
const listenSilently = async (gate: CallGate) => {
  const arrivals = new EventEmitter();
  const url = await listen(gate.before((_request, response) => arrivals.emit('call', response)));
  const arrival = once(arrivals, 'call').then(([response]) => response as ServerResponse);
  return { url, arrival };
};

describe('call gate', () => {
  it('rejects new calls when closed and lets events pass', async () => {
    const gate = new CallGate(vi.fn<() => void>());
    const url = await listen(gate.before(respond));
    expect((await post(`${url}/project/region/submit`)).status).toBe(200);
    gate.close();
    const rejected = await post(`${url}/project/region/submit`);
    expect(rejected.status).toBe(503);
    expect(await rejected.json()).toMatchObject({ error: { status: 'UNAVAILABLE' } });
    expect((await post(`${url}/functions/projects/p/triggers/t`)).status).toBe(200);
  });

  it('is idle only after in-flight calls have been answered', async () => {
    const gate = new CallGate(vi.fn<() => void>());
    const { url, arrival } = await listenSilently(gate);
    const call = post(`${url}/project/region/submit`);
    const response = await arrival;
    gate.close();
    const order: string[] = [];
    const idle = gate.idle().then(() => order.push('idle'));
    // A complete request in between shows that the gate was not idle too early.
    await post(`${url}/project/region/submit`);
    order.push('answered');
    response.end('done');
    expect((await call).status).toBe(200);
    await idle;
    expect(order).toEqual(['answered', 'idle']);
    await gate.idle();
  });

  it('reports requests that may change data, but not reads', async () => {
    const onChange = vi.fn<() => void>();
    const gate = new CallGate(onChange);
    const url = await listen(gate.before(respond));
    await fetch(`${url}/project/region/helpIndex`);
    await gate.idle();
    expect(onChange).not.toHaveBeenCalled();
    await post(`${url}/project/region/submit`);
    await gate.idle();
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('disconnects calls that do not end', async () => {
    const gate = new CallGate(vi.fn<() => void>());
    const { url, arrival } = await listenSilently(gate);
    const call = post(`${url}/project/region/submit`).then(
      () => 'answered',
      () => 'disconnected',
    );
    await arrival;
    gate.close();
    gate.abort();
    await gate.idle();
    expect(await call).toBe('disconnected');
  });
});
