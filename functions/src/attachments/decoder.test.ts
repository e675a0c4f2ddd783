import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createDecoder } from './decoder';

/** Echoes its input; byte 0 loops forever, 1 is killed by a signal, 2 exits by itself. */
const PROGRAM = `
const behaviours = [
  () => { for (;;); },
  () => process.kill(process.pid, 'SIGKILL'),
  () => process.exit(1),
];
process.on('disconnect', () => process.exit());
process.on('message', ({ bytes }) => {
  behaviours[bytes[0]]?.();
  process.send({ ok: true, value: { bytes, width: process.pid, height: 1, thumbnail: bytes } });
});
`;

const dir = mkdtempSync(join(tmpdir(), 'decoder-'));
afterAll(() => rmSync(dir, { recursive: true }));
const program = join(dir, 'decoder.mjs');
writeFileSync(program, PROGRAM);

const [ENDLESS, KILLED, ENDED, VALID] = [0, 1, 2, 9];

const picture = { type: 'image/png', width: 1, height: 1, frames: 1 } as const;
const job = (kind: number) => ({ bytes: Uint8Array.of(kind), picture });

/** Creates a decoder; the nth job uses the nth timeout signal, further jobs have no timeout. */
const decoder = (processes: number, ...signals: AbortSignal[]) =>
  createDecoder({
    program,
    processes,
    createTimeout: () => signals.shift() ?? new AbortController().signal,
  });

const tooComplex = { ok: false, error: { code: 'file-too-complex' } };
const valid = { ok: true, value: { bytes: Uint8Array.of(VALID) } };

describe('decoder process', () => {
  it('is killed on timeout while a second process decodes a valid image', async () => {
    const timeout = new AbortController();
    const decode = decoder(2, timeout.signal);
    const malicious = decode(job(ENDLESS));
    expect(await decode(job(VALID))).toMatchObject(valid);
    timeout.abort();
    expect(await malicious).toEqual(tooComplex);
  });

  it('is replaced after a timeout for the next queued job', async () => {
    const timeout = new AbortController();
    const decode = decoder(1, timeout.signal);
    const [malicious, next] = [decode(job(ENDLESS)), decode(job(VALID))];
    timeout.abort();
    expect([await malicious, await next]).toMatchObject([tooComplex, valid]);
  });

  it('fails only the job that exceeded the memory limit', async () => {
    const decode = decoder(1);
    expect(await decode(job(KILLED))).toEqual(tooComplex);
    expect(await decode(job(VALID))).toMatchObject(valid);
  });

  it('is reused for the next job', async () => {
    const decode = decoder(1);
    const [first, second] = [await decode(job(VALID)), await decode(job(VALID))];
    expect(first).toEqual(second);
  });

  it('throws an internal error when it exits by itself', async () => {
    const decode = decoder(1);
    await expect(decode(job(ENDED))).rejects.toThrow('the decoder ended by itself');
    expect(await decode(job(VALID))).toMatchObject(valid);
  });
});
