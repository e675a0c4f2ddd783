import { versionStamp, zooportalRegulation, zooportalSource } from '@reglament/domain';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fixturesOf } from '../../../domain/src/testing/fixtures/fixtures';
import { publish } from '../../../functions/src/regulation/publish';
import * as log from '../../../functions/src/runtime/log';
import { mirrorActiveVersions } from '../../../functions/src/store/drafts';
import { form } from '../support/call';
import { requester } from '../support/people';
import { at, run } from '../support/run';
import { stored } from '../support/stored';
import { clearDatabase, db } from '../support/world';

const NOON = Date.parse('2026-11-23T12:00:00+03:00');

const submitted = async () => {
  const olga = requester();
  await run(olga, 'submitTicket', { data: form(), deps: at(NOON) });
  const [ticket] = await stored.ticketsOf(olga.uid);
  if (!ticket) throw new Error('the ticket was not taken');
  return ticket;
};

const activePointer = async () => (await db.doc('config/inForce').get()).data();
const publishErrors = async () => (await db.doc('config/problems').get()).data();

/**
 * Writes a draft past the rules, as in the Firebase console. The trigger of the emulator may
 * publish before this process does, so the publication time is not deterministic.
 */
const write = async (name: 'regulation' | 'calendar', document: object) => {
  await db.doc(`config/${name}`).set({ ...document });
  await publish(name, at(NOON));
};

const slower = {
  ...zooportalRegulation,
  version: 'slower',
  loadSteps: [0],
  categories: zooportalRegulation.categories.map((category, place) =>
    category.target.hours ? { ...category, target: { hours: [5 + place] } } : category,
  ),
};

const withHours = (hours: number) => ({
  ...slower,
  categories: slower.categories.map((category) => ({ ...category, target: { hours: [hours] } })),
});

const publicPointer = async () => (await db.doc('public/activeVersions').get()).data();

describe('editing the regulation', () => {
  beforeEach(clearDatabase);

  it('publishes a new version that applies to the next ticket', async () => {
    expect((await submitted()).deadline.regulationVersion).toBe(zooportalRegulation.version);
    await write('regulation', slower);
    const regulation = { version: 'slower', since: expect.any(Number) };
    const active = { regulation, calendar: null, mail: null };
    expect(await activePointer()).toEqual({ ...active, ...versionStamp });
    expect(await publicPointer()).toEqual(await activePointer());
    expect((await submitted()).deadline).toMatchObject({
      regulationVersion: 'slower',
      budget: { unit: 'ms', amount: 5 * 3_600_000 },
    });
  });

  it('rejects other content for a published version', async () => {
    await write('regulation', slower);
    await write('regulation', { ...slower, inForceFrom: '2030-01-01' });
    const published = await db.doc('config/regulation/versions/slower').get();
    expect(published.get('document')).toEqual(slower);
    expect(await publishErrors()).toMatchObject({ regulation: { faults: [{ path: 'version' }] } });
    expect((await submitted()).deadline.regulationVersion).toBe('slower');
  });

  it('reads a draft of schema version 1 with the same result', async () => {
    const [draft] = fixturesOf('regulation-draft');
    await write('regulation', draft?.raw ?? {});
    expect(await publishErrors()).toBeUndefined();
    expect((await submitted()).deadline).toMatchObject({
      regulationVersion: zooportalRegulation.version,
      budget: { unit: 'ms', amount: 2 * 3_600_000 },
    });
  });

  it('mirrorActiveVersions restores a missing public pointer', async () => {
    await write('regulation', slower);
    await db.doc('public/activeVersions').delete();
    await mirrorActiveVersions(db);
    expect(await publicPointer()).toEqual(await activePointer());
  });

  it('reactivates an earlier version', async () => {
    await write('regulation', slower);
    await write('regulation', { ...zooportalRegulation });
    expect((await submitted()).deadline.regulationVersion).toBe(zooportalRegulation.version);
    await write('regulation', slower);
    expect((await submitted()).deadline.regulationVersion).toBe('slower');
    expect(await publishErrors()).toBeUndefined();
  });
});

describe('R26: invalid settings', () => {
  beforeEach(clearDatabase);

  it.each([
    ['no content', 'regulation', {}],
    ['a string for a number', 'regulation', { ...slower, loadSteps: ['none'] }],
    ['a negative budget', 'regulation', withHours(-1)],
    ['no load steps', 'regulation', { ...slower, loadSteps: [] }],
    ['an unknown field', 'regulation', { ...slower, mergeCardsDays: 30 }],
    ['no categories', 'regulation', { ...slower, categories: [] }],
    [
      'an end before the start',
      'calendar',
      { ...zooportalSource, version: 'x', coverage: { from: 2027, to: 2011 } },
    ],
    ['an unknown zone', 'calendar', { ...zooportalSource, version: 'x', timeZone: 'Mars/Olympus' }],
    [
      'ten thousand days off',
      'calendar',
      {
        ...zooportalSource,
        version: 'x',
        overrides: Array.from({ length: 10_000 }, (_none, n) => ({
          date: '2026-06-12',
          intervals: [],
          cause: `c${n}`,
        })),
      },
    ],
  ] as const)(
    'are rejected with errors and keep the last valid version: %s',
    async (_what, name, document) => {
      await write('regulation', slower);
      await write(name, document);
      const found = await publishErrors();
      expect(found?.[name]).toMatchObject({ at: expect.any(Number) });
      expect(found?.[name].faults.length).toBeGreaterThan(0);
      expect((await submitted()).deadline.regulationVersion).toBe('slower');
    },
  );

  it('errors are cleared by a valid draft', async () => {
    await write('regulation', {});
    await write('regulation', slower);
    expect((await publishErrors())?.['regulation']).toBeNull();
  });

  it('an invalid pointer or version blocks no ticket and is reported', async () => {
    const reported = vi.spyOn(log, 'reportRules').mockReturnValue();
    await write('regulation', slower);
    await db.doc('config/inForce').set({ regulation: 7 });
    expect((await submitted()).deadline.regulationVersion).toBe('slower');
    await db.doc('config/regulation/versions/slower').update({ document: { load: [] } });
    await db
      .doc('config/inForce')
      .set({ regulation: { version: 'slower', since: 1 }, calendar: null });
    expect((await submitted()).deadline.regulationVersion).toBe(zooportalRegulation.version);
    expect(reported).toHaveBeenCalled();
  });
});
