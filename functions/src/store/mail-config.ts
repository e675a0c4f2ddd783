import { builtInMailConfig, upgradeActiveVersions, type MailConfig } from '@reglament/domain';
import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { paths } from './paths';
import { createPointerCache } from './pointer-cache';
import { readableVersion, type Report } from './versions';

const cache = createPointerCache(builtInMailConfig, readConfig);

/**
 * Loads the active configuration of outgoing email. Falls back to the newest readable version, then
 * to the built-in one, so that a bad edit in the Firebase console stops no email.
 */
export const readMailConfigInForce = async (db: Firestore, report: Report): Promise<MailConfig> =>
  cache.load(db, await db.doc(paths.config('inForce')).get(), report);

async function readConfig(
  db: Firestore,
  pointer: DocumentSnapshot,
  report: Report,
): Promise<MailConfig> {
  const active = upgradeActiveVersions(pointer.data());
  if (!pointer.exists || (active.ok && active.value.mail === null)) return builtInMailConfig;
  const version = (active.ok ? active.value.mail?.version : null) ?? null;
  return (await readableVersion(db, { name: 'mail', version, report })) ?? builtInMailConfig;
}
