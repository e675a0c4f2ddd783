import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { savedData } from '../../scripts/stack/data-dir';
import { reserveOffset } from '../../scripts/stack/port-check';
import { portsAt, type StackPorts } from '../../scripts/stack/ports';
import { RestartableStack } from '../support/restartable-stack';
import { pictureStatus, signUp, uploadPicture, type Session } from '../support/session';
import { missingTickets, newSubmission, send, type Acknowledged } from '../support/submissions';

/** Port offset that does not collide with `npm start`, other end-to-end tests or function tests. */
const FIRST_OFFSET = 35_000;

const CLIENTS = 4;
const ACKNOWLEDGED_BEFORE_STOP = 40;

const dataDir = join(mkdtempSync(join(tmpdir(), 'reglament-r15-stack-')), 'data');
let ports: StackPorts;
let stack: RestartableStack;

test.describe.configure({ mode: 'serial', timeout: 600_000 });

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const { offset, release } = await reserveOffset(FIRST_OFFSET);
  ports = portsAt(offset);
  stack = new RestartableStack(offset, dataDir);
  await stack.start();
  release();
});

test.afterAll(async () => {
  await stack.cutPower();
  rmSync(join(dataDir, '..'), { recursive: true, force: true });
});

/** Submits from several clients continuously until a submission is not acknowledged. */
const submitUntilRejected = async (onAcknowledged: (count: number) => void) => {
  const acknowledged: Acknowledged[] = [];
  const client = async (): Promise<void> => {
    const answer = await send(ports, newSubmission());
    if (answer === null) return;
    onAcknowledged(acknowledged.push(answer));
    await client();
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return acknowledged;
};

/** Whether the saved export contains a text. */
const isSaved = (text: string): boolean => {
  const dir = savedData(dataDir);
  if (dir === undefined) return false;
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(dir, name))
    .some((path) => statSync(path).isFile() && readFileSync(path).includes(text));
};

let session: Session;
let picture: string;

test('R15: Ctrl-C under load loses no acknowledged ticket and leaves no process behind', async () => {
  session = await signUp(ports);
  picture = await uploadPicture(ports, session);
  const acknowledged = await submitUntilRejected((count) => {
    if (count === ACKNOWLEDGED_BEFORE_STOP) stack.interrupt();
  });
  await stack.ended();
  await expect.poll(() => stack.processes()).toEqual([]);
  expect(acknowledged.length).toBeGreaterThanOrEqual(ACKNOWLEDGED_BEFORE_STOP);

  await stack.start();
  expect(await missingTickets(ports, acknowledged)).toEqual([]);
  for (const { number, ...submission } of acknowledged.slice(-CLIENTS)) {
    expect((await send(ports, submission))?.number).toBe(number);
  }
});

test('R15: a session from before a restart can still load pictures', async () => {
  expect(await pictureStatus(ports, session, picture)).toBe(200);
});

test('R15: a power failure keeps the last save and ignores an interrupted one', async () => {
  const sent = await send(ports, newSubmission());
  if (sent === null) throw new Error('the submission was not acknowledged');
  await expect.poll(() => isSaved(sent.number), { timeout: 120_000 }).toBe(true);
  await stack.cutPower();
  mkdirSync(`${dataDir}.next/firestore_export`, { recursive: true });
  writeFileSync(`${dataDir}.next/firestore_export/half`, 'half');

  await stack.start();
  expect(await missingTickets(ports, [sent])).toEqual([]);
});
