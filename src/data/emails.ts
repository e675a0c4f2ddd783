import { upgradeMail, type QueuedEmail } from '@reglament/domain';
import { keys } from './keys';
import { liveList } from './lists';
import type { LiveQuery } from './live-listener';
import { documentParser } from './parse-document';
import type { ListSnapshot } from './snapshot';

/** Maximum failed emails of a ticket that are read; the newest one is shown. */
const MAX_FAILED = 20;

/** The emails of a ticket that could not be delivered, in any order. */
export const failedEmails = (number: string): LiveQuery<ListSnapshot<QueuedEmail>> =>
  liveList(
    keys.failedEmails(number),
    {
      path: 'outbox',
      filters: [
        { field: 'number', is: number },
        { field: 'state', is: 'failed' },
      ],
      // Without an order the query needs no composite index.
      order: [],
      after: null,
      until: null,
      limit: MAX_FAILED,
    },
    documentParser(upgradeMail, 'email'),
  );
