import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { decoderOf } from './decoder';

/** Answers with what it was given; 0 never ends, 1 is killed, 2 ends by itself. */
const PROGRAM = `
const acts = [
  () => { for (;;); },
  () => process.kill(process.pid, 'SIGKILL'),
  () => process.exit(1),
];
process.on('disconnect', () => process.exit());
process.on('message', ({ bytes }) => {
  acts[bytes[0]]?.();
  process.send({ ok: true, value: { bytes, width: process.pid, height: 1, thumbnail: bytes } });
});
`;

const dir = mkdtempSync(join(tmpdir(), 'decoder-'));
afterAll(() => rmSync(dir, { recursive: true }));
const program = join(dir, 'decoder.mjs');
writeFileSync(program, PROGRAM);

const [ENDLESS, KILLED, ENDED, HONEST] = [0, 1, 2, 9];

const picture = { type: 'image/png', width: 1, height: 1, frames: 1 } as const;
const job = (kind: number) => ({ bytes: Uint8Array.of(kind), picture });

/** What each of the pictures is given to abort by, in their order; the others have all the time. */
const decoder = (processes: number, ...signals: AbortSignal[]) =>
  decoderOf({ program, processes, late: () => signals.shift() ?? new AbortController().signal });

const tooComplex = { ok: false, error: { code: 'file-too-complex' } };
const honest = { ok: true, value: { bytes: Uint8Array.of(HONEST) } };

describe('a process that decodes', () => {
  it('is killed when it takes too long, and an honest picture passes meanwhile', async () => {
    const late = new AbortController();
    const decode = decoder(2, late.signal);
    const hostile = decode(job(ENDLESS));
    expect(await decode(job(HONEST))).toMatchObject(honest);
    late.abort();
    expect(await hostile).toEqual(tooComplex);
  });

  it('is followed by another for the picture that waits for it', async () => {
    const late = new AbortController();
    const decode = decoder(1, late.signal);
    const [hostile, next] = [decode(job(ENDLESS)), decode(job(HONEST))];
    late.abort();
    expect([await hostile, await next]).toMatchObject([tooComplex, honest]);
  });

  it('that ends for its memory refuses that picture and no other', async () => {
    const decode = decoder(1);
    expect(await decode(job(KILLED))).toEqual(tooComplex);
    expect(await decode(job(HONEST))).toMatchObject(honest);
  });

  it('is kept for the next picture while it answers', async () => {
    const decode = decoder(1);
    const [first, second] = [await decode(job(HONEST)), await decode(job(HONEST))];
    expect(first).toEqual(second);
  });

  it('is a fault of the service when it ends by itself', async () => {
    const decode = decoder(1);
    await expect(decode(job(ENDED))).rejects.toThrow('the decoder ended by itself');
    expect(await decode(job(HONEST))).toMatchObject(honest);
  });
});
