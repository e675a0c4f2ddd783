import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { newTicket } from '../testing/builders';
import { isOutdated, SCHEMA_VERSION, storedReader, versionStamp } from './reader';
import { upgradeTicket } from './ticket';

const read = storedReader(z.object({ name: z.string() }), {
  1: ({ title, ...others }) => ({ ...others, name: title }),
});

describe('storedReader', () => {
  it('takes a document without a version for one of version 1, and upgrades it', () => {
    expect(read({ title: 'one' })).toEqual({ ok: true, value: { name: 'one' } });
    expect(read({ title: 'one', schemaVersion: 1 })).toEqual({ ok: true, value: { name: 'one' } });
  });

  it('does not upgrade a document of the present version', () => {
    expect(read({ ...versionStamp, name: 'one' })).toEqual({ ok: true, value: { name: 'one' } });
    expect(read({ ...versionStamp, title: 'one' })).toMatchObject({ ok: false });
  });

  it('reads a newer document that this version still understands, without what it does not know', () => {
    const newer = { ...versionStamp, schemaVersion: SCHEMA_VERSION + 5, name: 'one', mood: 'new' };
    expect(read(newer)).toEqual({ ok: true, value: { name: 'one' } });
  });

  it('refuses a document that needs a newer reader, whatever else is in it', () => {
    const minReaderVersion = SCHEMA_VERSION + 1;
    const newer = { schemaVersion: minReaderVersion, minReaderVersion, name: 5 };
    expect(read(newer)).toEqual({ ok: false, error: { kind: 'newer', minReaderVersion } });
  });

  it.each([[null], ['text'], [[]], [{ name: 5, ...versionStamp }], [{ schemaVersion: 'two' }]])(
    'refuses %j as invalid',
    (raw) => {
      expect(read(raw)).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    },
  );
});

describe('a ticket that a newer service wrote', () => {
  const ticket = newTicket();
  const stored = { ...ticket, ...versionStamp, schemaVersion: SCHEMA_VERSION + 1 };

  it('is read without its new fields, at every depth', () => {
    const newer = {
      ...stored,
      sentiment: 'calm',
      clock: { ...ticket.clock, snoozedAt: 5 },
      deadline: { ...ticket.deadline, clauses: { ...ticket.deadline.clauses, extra: '9.9' } },
      requester: { ...ticket.requester, phone: '+7' },
      objects: ticket.objects.map((object) => ({ ...object, owner: 'x' })),
      environment: { browser: 'Chromium 150', viewport: '1×1', dpr: 2 },
    };
    expect(upgradeTicket(newer)).toEqual({
      ok: true,
      value: { ...ticket, environment: { browser: 'Chromium 150', viewport: '1×1' } },
    });
  });

  it('is refused where a field that is known is not as it should be', () => {
    expect(upgradeTicket({ ...stored, priority: 'high' })).toEqual({
      ok: false,
      error: { kind: 'invalid', fields: ['priority'] },
    });
  });
});

describe('isOutdated', () => {
  it('tells what a backfill has to rewrite', () => {
    expect(isOutdated({ number: 'A' })).toBe(true);
    expect(isOutdated({ number: 'A', ...versionStamp })).toBe(false);
    expect(isOutdated({ number: 'A', schemaVersion: SCHEMA_VERSION + 1 })).toBe(false);
    expect(isOutdated({ number: 'A', schemaVersion: 'x' })).toBe(false);
  });
});
