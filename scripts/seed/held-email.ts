import { createHash } from 'node:crypto';
import { inboxRecordSchema, nextRecheck, versionStamp } from '@reglament/domain';
import type { App } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { getStorage } from 'firebase-admin/storage';
import { paths } from '../../functions/src/store/paths';
import { projectId } from '../stack/env';

const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

const from = 'secretary@club.test';
const messageId = 'held-email@club.test';
const subject = 'Не выгружается отчёт в Excel';

const raw = [
  'Authentication-Results: gateway.localhost; dmarc=pass header.from=club.test',
  `From: ${from}`,
  'To: support@reglament.test',
  `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
  `Message-ID: <${messageId}>`,
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Здравствуйте! Отчёт по мероприятию 1204 не выгружается: файл пустой.',
  'Пишу с почты клуба, в профиле указана другая.',
].join('\r\n');

/** Age of the email, milliseconds. */
const AGE_MS = 3 * 3_600_000;

/** Writes an email of an unknown sender, as the functions quarantine it. */
export const seedHeldEmail = async (app: App, now: number): Promise<void> => {
  const rawHash = sha256(raw);
  const receivedAt = now - AGE_MS;
  const bucket = getStorage(app).bucket(`${projectId}.appspot.com`);
  await bucket.file(`inbox/${rawHash}`).save(raw, { resumable: false });
  const record = inboxRecordSchema.parse({
    id: sha256(messageId),
    rawHash,
    contentHash: rawHash,
    bytes: Buffer.byteLength(raw),
    source: 'smtp',
    receivedAt,
    messageId,
    isMessageIdReused: false,
    subject,
    from,
    authentication: 'pass',
    outcome: 'quarantined',
    reason: 'sender-unknown',
    number: null,
    attempts: 1,
    nextAttemptAt: null,
    recheckAt: nextRecheck({ receivedAt }, now),
  });
  const document = getFirestore(app).doc(paths.inboxRecord(record.id));
  await document.set({ ...record, ...versionStamp });
};
