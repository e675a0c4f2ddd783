import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { QueuedEmail } from '@reglament/domain';
import { deliveryReport } from '../../tests/functions/support/delivery-report';
import { withDatabase } from './database';
import { mailsOf } from './queued-mail';

/** Marks the last email of a ticket as sent, because the test stack has no mail server. */
const sendLast = async (number: string): Promise<QueuedEmail> => {
  const email = (await mailsOf(process.env, number)).at(-1);
  if (email === undefined) throw new Error(`${number} has no email`);
  const sentAt = Date.now();
  await withDatabase(process.env, async (db) =>
    db
      .doc(`outbox/${email.id}`)
      .update({ state: 'sent', attempts: 1, sentAt, nextAttemptAt: null }),
  );
  return email;
};

/** Returns the last email of a ticket to the service, as the recipient's mail server would. */
export const bounceLast = async (number: string): Promise<void> => {
  const body = deliveryReport(await sendLast(number));
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const secrets = parseEnv(readFileSync('functions/.secret.local', 'utf8'));
  const signature = createHmac('sha256', secrets['INBOUND_MAIL_SECRET'] ?? '')
    .update(`${timestamp}.`)
    .update(body)
    .digest('base64url');
  const functions = `http://${process.env['FUNCTIONS_EMULATOR_HOST']}`;
  const response = await fetch(`${functions}/demo-reglament/europe-west1/inboundMail`, {
    method: 'POST',
    headers: {
      'content-type': 'message/rfc822',
      'x-reglament-timestamp': timestamp,
      'x-reglament-signature': signature,
    },
    body: new Uint8Array(body),
  });
  if (response.status !== 202) throw new Error(`inboundMail: ${response.status}`);
};
