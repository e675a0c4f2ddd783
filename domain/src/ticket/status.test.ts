import { describe, expect, it } from 'vitest';
import { clockOf, queueOf, statuses } from './status';

describe('queueOf and clockOf', () => {
  it('return queue and timer state of every status', () => {
    const rows = statuses.map((status) => [status, queueOf(status), clockOf(status)].join(' '));
    expect(rows).toEqual([
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
