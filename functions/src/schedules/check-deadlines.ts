import { nextCheck, type Rules } from '@reglament/domain';
import type { Counts } from '../runtime/background';
import type { Deps } from '../runtime/deps';
import { reportRules } from '../runtime/log';
import type { StoredTicket } from '../store/before';
import { database } from '../store/database';
import { dueTickets, postpone } from '../store/found';
import { readRulesInForce } from '../store/rules';
import { sweep } from './sweep';

/**
 * The deadline sweep (clause 3.4): warns the staff when a quarter of a budget is left, records broken
 * promises at their instant, closes what was resolved when its grace period has passed, and brings back
 * what was deferred on the day that was named. A warning that came due while the desk was closed waits for it to open.
 */
export const checkDeadlines = async (deps: Deps, until: number): Promise<Counts> => {
  const db = await database();
  const sweeping = {
    db,
    deps,
    name: 'checkDeadlines',
    pages: dueTickets(db, deps.now()),
    command: { name: 'check' } as const,
    rules: await readRulesInForce(db, reportRules),
    orElse: async (before: StoredTicket, { calendars }: Rules) => {
      const next = nextCheck(before.ticket, calendars, deps.now());
      await postpone(db, before, next?.at ?? null);
    },
  };
  return sweep(sweeping, until);
};
