import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { reserveOffset } from '../../../scripts/stack/port-check';
import { portsAt } from '../../../scripts/stack/ports';
import { startStack, type Stack } from '../../../scripts/stack/start-stack';
import { call, form, functionsUrl } from '../support/call';
import { requester } from '../support/people';
import { projectId } from '../support/world';

/** Port offset that does not collide with `npm start` and the other tests. */
const FIRST_OFFSET = 20_000;

const dataDir = mkdtempSync(join(tmpdir(), 'reglament-r14-'));
let stack: Stack;

beforeAll(async () => {
  stack = await startStack({ ports: portsAt((await reserveOffset(FIRST_OFFSET)).offset), dataDir });
});

afterAll(async () => {
  // Stopped rather than killed, so that the restarted database also exits.
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const listSchema = z.object({ documents: z.optional(z.array(z.object({ name: z.string() }))) });

/** Reads the ticket numbers of the isolated database. */
const numbers = async (): Promise<string[]> => {
  const root = `http://127.0.0.1:${stack.ports.firestore}/v1/projects/${projectId}/databases/(default)`;
  const headers = { authorization: 'Bearer owner' };
  const answer = await fetch(`${root}/documents/tickets?pageSize=50`, { headers });
  const { documents = [] } = listSchema.parse(await answer.json());
  return documents.map(({ name }) => name.split('/').at(-1) ?? '');
};

it('R14: answers unavailable while the database is down, and the retry creates one ticket', async () => {
  const url = functionsUrl(`127.0.0.1:${stack.ports.functions}`);
  const [olga, input] = [requester(), form()];
  const submit = async (sent: object) => call(olga, 'submitTicket', sent, url);
  const earlier = await submit(form());
  expect(earlier.status).toBe(200);

  await stack.crashFirestore();
  const refused = await submit(input);
  expect([refused.status, refused.error]).toEqual([503, { code: 'unavailable' }]);
  const health = await fetch(`${url}/health`);
  expect(await health.json()).toEqual({ ok: true });

  await stack.restartFirestore();
  const repeat = await vi.waitFor(
    async () => {
      const answer = await submit(input);
      expect(answer.status).toBe(200);
      return answer;
    },
    { interval: 100 },
  );
  expect((await submit(input)).result).toEqual(repeat.result);
  const made = z.object({ number: z.string() });
  expect((await numbers()).toSorted()).toEqual(
    [earlier, repeat].map(({ result }) => made.parse(result).number).toSorted(),
  );
});
