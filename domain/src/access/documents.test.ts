import { describe, expect, it } from 'vitest';
import { closedCollections, documentAccess } from './documents';

describe('documentAccess', () => {
  it('names every path once', () => {
    const paths = documentAccess.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('says where the owner is found wherever an owner may read, and only there', () => {
    for (const { path, get, list, ownedBy } of documentAccess) {
      const forOwners = [...get, ...list].includes('owner');
      expect([path, ownedBy !== null]).toEqual([path, forOwners]);
      expect([path, path.includes('{uid}')]).toEqual([path, ownedBy === 'path']);
    }
  });

  it('lists nothing to readers who may not get it', () => {
    for (const { get, list } of documentAccess)
      expect(get).toEqual(expect.arrayContaining([...list]));
  });

  it('T3 keeps notes, events and outgoing mail with the staff', () => {
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

  it('does not open a collection that only the functions touch', () => {
    for (const { path } of documentAccess) {
      expect(closedCollections).not.toContain(path.split('/')[0]);
    }
  });
});
