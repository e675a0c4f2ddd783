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

const answering: RequestListener = (_request, response) => void response.end('done');
const post = (url: string) => fetch(url, { method: 'POST', body: '{}' });

/** A server that answers nothing by itself, and the first response that it owes. */
const listenSilently = async (gate: CallGate) => {
  const arrivals = new EventEmitter();
  const url = await listen(gate.before((_request, response) => arrivals.emit('call', response)));
  const arrival = once(arrivals, 'call').then(([response]) => response as ServerResponse);
  return { url, arrival };
};

describe('the gate before the functions', () => {
  it('refuses new calls once it is closed, and lets events pass', async () => {
    const gate = new CallGate(vi.fn<() => void>());
    const url = await listen(gate.before(answering));
    expect((await post(`${url}/project/region/submit`)).status).toBe(200);
    gate.close();
    const refused = await post(`${url}/project/region/submit`);
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ error: { status: 'UNAVAILABLE' } });
    expect((await post(`${url}/functions/projects/p/triggers/t`)).status).toBe(200);
  });

  it('is idle only when the calls under way have been answered', async () => {
    const gate = new CallGate(vi.fn<() => void>());
    const { url, arrival } = await listenSilently(gate);
    const call = post(`${url}/project/region/submit`);
    const response = await arrival;
    gate.close();
    const order: string[] = [];
    const idle = gate.idle().then(() => order.push('idle'));
    // A whole exchange in between: a gate that is idle too early has said so by then.
    await post(`${url}/project/region/submit`);
    order.push('answered');
    response.end('done');
    expect((await call).status).toBe(200);
    await idle;
    expect(order).toEqual(['answered', 'idle']);
    await gate.idle();
  });

  it('tells of what may have changed something, and of nothing that only reads', async () => {
    const onChange = vi.fn<() => void>();
    const gate = new CallGate(onChange);
    const url = await listen(gate.before(answering));
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
