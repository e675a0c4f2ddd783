import { zooportalRegulation, zooportalSource } from '@reglament/domain';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { submitTicket } from '../../../functions/src/commands/submit-ticket';
import { publish } from '../../../functions/src/regulation/publish';
import * as log from '../../../functions/src/runtime/log';
import { form } from '../support/call';
import { requester } from '../support/people';
import { at, run } from '../support/run';
import { stored } from '../support/stored';
import { clearDatabase, db } from '../support/world';

const NOON = Date.parse('2026-11-23T12:00:00+03:00');

const submitted = async () => {
  const olga = requester();
  await run(olga, submitTicket, { data: form(), deps: at(NOON) });
  const [ticket] = await stored.ticketsOf(olga.uid);
  if (!ticket) throw new Error('the ticket was not taken');
  return ticket;
};

const inForce = async () => (await db.doc('config/inForce').get()).data();
const problems = async () => (await db.doc('config/problems').get()).data();

/**
 * As an administrator does in the Firebase console, past every rule. The trigger of the emulator may publish before
 * this process does, so the instant of a publication is either's.
 */
const write = async (name: 'regulation' | 'calendar', document: object) => {
  await db.doc(`config/${name}`).set({ ...document });
  await publish(name, at(NOON));
};

const slower = {
  ...zooportalRegulation,
  version: 'slower',
  load: [{ from: 0, hours: { 1: 5, 2: 6, 3: 7, 4: 8, 5: 9 } }],
};

describe('a regulation that an administrator edits', () => {
  beforeEach(clearDatabase);

  it('is published as a version of its own, and decides from the next ticket on', async () => {
    expect((await submitted()).deadline.regulationVersion).toBe(zooportalRegulation.version);
    await write('regulation', slower);
    expect(await inForce()).toEqual({
      regulation: { version: 'slower', since: expect.any(Number) },
      calendar: null,
    });
    expect((await submitted()).deadline).toMatchObject({
      regulationVersion: 'slower',
      budget: { unit: 'ms', amount: 5 * 3_600_000 },
    });
  });

  it('never changes under its version', async () => {
    await write('regulation', slower);
    await write('regulation', { ...slower, mergeCardsDays: 3 });
    const published = await db.doc('config/regulation/versions/slower').get();
    expect(published.get('document')).toEqual(slower);
    expect(await problems()).toMatchObject({ regulation: { faults: [{ path: 'version' }] } });
    expect((await submitted()).deadline.regulationVersion).toBe('slower');
  });

  it('can be put in force again as it was', async () => {
    await write('regulation', slower);
    await write('regulation', { ...zooportalRegulation });
    expect((await submitted()).deadline.regulationVersion).toBe(zooportalRegulation.version);
    await write('regulation', slower);
    expect((await submitted()).deadline.regulationVersion).toBe('slower');
    expect(await problems()).toBeUndefined();
  });
});

describe('R26: settings that make no sense', () => {
  beforeEach(clearDatabase);

  it.each([
    ['nothing in it', 'regulation', {}],
    ['a text for a number', 'regulation', { ...slower, mergeCardsDays: 'thirty' }],
    [
      'a negative budget',
      'regulation',
      { ...slower, load: [{ from: 0, hours: { 1: -1, 2: 2, 3: 2, 4: 2, 5: 2 } }] },
    ],
    ['an empty table', 'regulation', { ...slower, load: [] }],
    ['no categories', 'regulation', { ...slower, categories: [] }],
    [
      'an end before the beginning',
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
    'are refused with reasons, and the last good version stays: %s',
    async (_what, name, document) => {
      await write('regulation', slower);
      await write(name, document);
      const found = await problems();
      expect(found?.[name]).toMatchObject({ at: expect.any(Number) });
      expect(found?.[name].faults.length).toBeGreaterThan(0);
      expect((await submitted()).deadline.regulationVersion).toBe('slower');
    },
  );

  it('are forgotten once they are mended', async () => {
    await write('regulation', {});
    await write('regulation', slower);
    expect((await problems())?.['regulation']).toBeNull();
  });

  it('in the pointer or in a published version stop no ticket, and are reported', async () => {
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
