import { profileOf } from '@reglament/domain';
import { linkUpdate } from '../people/register-address';
import { saveProfile } from '../people/save-profile';
import type { Deps } from '../runtime/deps';
import { profileWriter } from '../store/addresses';
import { accountPages, type Account } from '../store/custom-claims';
import { accounts, type Database } from '../store/database';
import { pagesOf } from '../store/paging';
import { paths } from '../store/paths';
import { personOf, readPerson } from '../store/people';
import type { TicketSnapshot } from '../store/ticket-queries';
import type { Batch } from './run-batch';

/** People whose records are from before the search: adds the keys and the address index. */
export const peopleWithoutKeys = (db: Database): Batch<TicketSnapshot> => ({
  pages: pagesOf(db.collection(paths.people)),
  work: async (snapshot) => {
    const before = personOf(snapshot);
    if (before.isIndexed) return 'skipped';
    const change = { uid: snapshot.id, before, profile: profileOf(before) };
    const write = await profileWriter(db, change);
    const batch = db.batch();
    write(batch);
    await batch.commit();
    return 'rewritten';
  },
});

/** Accounts whose verified address is not registered yet (clause 2.5). */
export const accountsWithoutProof = async (
  db: Database,
  { now }: Pick<Deps, 'now'>,
): Promise<Batch<Account>> => ({
  pages: accountPages(await accounts()),
  work: async (account) => {
    const before = await readPerson(db, account.uid);
    const update = linkUpdate(account, { before, at: now() });
    const saved = update && (await saveProfile(db, update));
    if (saved?.ok === false) return 'failed';
    return saved?.value === 'changed' ? 'rewritten' : 'skipped';
  },
});
