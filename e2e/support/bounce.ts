import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { QueuedEmail } from '@reglament/domain';
import { deliveryReport } from '../../tests/functions/support/delivery-report';
import { expect } from './journey';
import { mailsOf } from './queued-mail';

/** Waits until the last email of a ticket is sent, and returns it. */
const lastSent = async (number: string): Promise<QueuedEmail> => {
  const last = async () => (await mailsOf(process.env, number)).at(-1);
  await expect.poll(async () => (await last())?.state).toBe('sent');
  const email = await last();
  if (email === undefined) throw new Error(`${number} has no email`);
  return email;
};

/** Returns the last email of a ticket to the service, as the recipient's mail server would. */
export const bounceLast = async (number: string): Promise<void> => {
  const body = deliveryReport(await lastSent(number));
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
