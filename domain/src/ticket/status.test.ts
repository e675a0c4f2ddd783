import { describe, expect, it } from 'vitest';
import { clockOf, queueOf, statuses } from './status';

describe('the place of a ticket', () => {
  it('follows from its status, and its clock follows from the place', () => {
    const places = statuses.map((status) => [status, queueOf(status), clockOf(status)].join(' '));
    expect(places).toEqual([
      'new active running',
      'open active running',
      'waiting paused paused',
      'deferred paused paused',
      'resolved done stopped',
      'closed done stopped',
      'declined done stopped',
      'merged done stopped',
    ]);
  });
});
