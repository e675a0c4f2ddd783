import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { newTicket } from '../testing/builders';
import { isOutdated, SCHEMA_VERSION, storedReader, versionStamp } from './reader';
import { upgradeTicket } from './ticket';

const read = storedReader(z.object({ name: z.string() }), {
  1: ({ title, ...others }) => ({ ...others, name: title }),
});

describe('storedReader', () => {
  it('treats a document without a version as version 1 and upgrades it', () => {
    expect(read({ title: 'one' })).toEqual({ ok: true, value: { name: 'one' } });
    expect(read({ title: 'one', schemaVersion: 1 })).toEqual({ ok: true, value: { name: 'one' } });
  });

  it('does not upgrade a document of the current version', () => {
    expect(read({ ...versionStamp, name: 'one' })).toEqual({ ok: true, value: { name: 'one' } });
    expect(read({ ...versionStamp, title: 'one' })).toMatchObject({ ok: false });
  });

  it('reads a compatible newer document without its unknown fields', () => {
    const newer = { ...versionStamp, schemaVersion: SCHEMA_VERSION + 5, name: 'one', mood: 'new' };
    expect(read(newer)).toEqual({ ok: true, value: { name: 'one' } });
  });

  it('rejects a document that requires a newer reader', () => {
    const minReaderVersion = SCHEMA_VERSION + 1;
    const newer = { schemaVersion: minReaderVersion, minReaderVersion, name: 5 };
    expect(read(newer)).toEqual({ ok: false, error: { kind: 'newer', minReaderVersion } });
  });

  it.each([[null], ['text'], [[]], [{ name: 5, ...versionStamp }], [{ schemaVersion: 'two' }]])(
    'rejects %j as invalid',
    (raw) => {
      expect(read(raw)).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    },
  );
});

describe('a ticket written by a newer version', () => {
  const ticket = newTicket();
  const stored = { ...ticket, ...versionStamp, schemaVersion: SCHEMA_VERSION + 1 };

  it('is read without its unknown fields at every depth', () => {
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

  it('is rejected if a known field is invalid', () => {
    expect(upgradeTicket({ ...stored, priority: 'high' })).toEqual({
      ok: false,
      error: { kind: 'invalid', fields: ['priority'] },
    });
  });
});

describe('isOutdated', () => {
  it('is true for documents of an older schema version', () => {
    expect(isOutdated({ number: 'A' })).toBe(true);
    expect(isOutdated({ number: 'A', ...versionStamp })).toBe(false);
    expect(isOutdated({ number: 'A', schemaVersion: SCHEMA_VERSION + 1 })).toBe(false);
    expect(isOutdated({ number: 'A', schemaVersion: 'x' })).toBe(false);
  });
});
