import { describe, expect, it } from 'vitest';
import { closedCollections, documentAccess } from './documents';

describe('documentAccess', () => {
  it('contains every path once', () => {
    const paths = documentAccess.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('defines ownedBy exactly for documents that owners may read', () => {
    for (const { path, get, list, ownedBy } of documentAccess) {
      const forOwners = [...get, ...list].includes('owner');
      expect([path, ownedBy !== null]).toEqual([path, forOwners]);
      expect([path, path.includes('{uid}')]).toEqual([path, ownedBy === 'path']);
    }
  });

  it('grants list only to readers with get', () => {
    for (const { get, list } of documentAccess)
      expect(get).toEqual(expect.arrayContaining([...list]));
  });

  it('T3 restricts notes, events and queued mail to staff', () => {
    const staffOnly = documentAccess.filter(({ get }) => get.join() === 'staff');
    expect(staffOnly.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'tickets/{number}',
        'tickets/{number}/notes/{id}',
        'tickets/{number}/events/{id}',
        'outbox/{id}',
      ]),
    );
  });

  it('does not expose closed collections', () => {
    for (const { path } of documentAccess) {
      expect(closedCollections).not.toContain(path.split('/')[0]);
    }
  });
});
