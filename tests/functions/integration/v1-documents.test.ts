import { versionStamp } from '@reglament/domain';
import { beforeEach, describe, expect, it } from 'vitest';
import { fixturesOf, type FixtureKind } from '../../../domain/src/testing/fixtures/fixtures';
import { deployedDeps } from '../../../functions/src/runtime/deps';
import { backfill } from '../../../functions/src/schedules/backfill';
import { upgradeIdempotencyRecord } from '../../../functions/src/store/idempotency';
import { readTicket } from '../../../functions/src/store/tickets';
import { call } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { staff } from '../support/people';
import { stored } from '../support/stored';
import { clearDatabase, db } from '../support/world';

/** Stores the fixtures of version 1 unchanged. */
const storeV1 = async (...kinds: readonly FixtureKind[]): Promise<void> => {
  for (const { path, raw } of kinds.flatMap(fixturesOf)) await db.doc(path).set(raw);
};

const openV1 = () => {
  const open = fixturesOf('ticket').find(({ raw }) => raw['status'] === 'open');
  if (!open) throw new Error('no open ticket of version 1');
  return {
    path: open.path,
    number: String(open.raw['number']),
    revision: Number(open.raw['revision']),
  };
};

describe('stored documents of version 1', () => {
  beforeEach(async () => {
    await clearDatabase();
    await storeV1('ticket', 'requester-view', 'event', 'message', 'mail', 'person', 'staff');
  });

  it('are readable, and the next command writes the current version', async () => {
    const { path, number, revision } = openV1();
    expect((await readTicket(db, number))?.ticket.revision).toBe(revision);
    const agent = await staff();
    const answer = await call(
      agent,
      'waitForRequester',
      inputsFor(number, revision).waitForRequester,
    );
    expect(answer.status).toBe(200);
    const ticket = (await db.doc(path).get()).data();
    expect(ticket).toMatchObject({ status: 'waiting', ...versionStamp });
    expect(await stored.ticket(number)).toMatchObject({ status: 'waiting' });
  });

  it('are rewritten once by the backfill with unchanged content', async () => {
    const before = fixturesOf('ticket').length + fixturesOf('requester-view').length;
    const [mails, events] = [fixturesOf('mail').length, fixturesOf('event').length];
    expect(await backfill(db, deployedDeps)).toMatchObject({
      tickets: { skipped: 0, failed: 0, rewritten: before },
      events: { skipped: 0, failed: 0, rewritten: events },
      outbox: { skipped: 0, failed: 0, rewritten: mails },
    });
    for (const { path, raw } of ['ticket', 'requester-view', 'event', 'mail'].flatMap((kind) =>
      fixturesOf(kind as FixtureKind),
    )) {
      expect((await db.doc(path).get()).data()).toMatchObject({ ...raw, ...versionStamp });
    }
    const again = await backfill(db, deployedDeps);
    expect(Object.values(again).filter(({ rewritten = 0 }) => rewritten > 0)).toEqual([]);
  });

  it('that are invalid do not stop the backfill', async () => {
    const { path } = openV1();
    await db.doc(path).update({ priority: 'high' });
    expect((await backfill(db, deployedDeps)).tickets).toMatchObject({ failed: 1 });
  });

  it('keep the answers of executed commands', () => {
    for (const { raw } of fixturesOf('idempotency-record')) {
      expect(upgradeIdempotencyRecord(raw)).toMatchObject({
        ok: true,
        value: { answer: raw['answer'] },
      });
    }
  });
});
