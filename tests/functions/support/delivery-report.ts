import { randomUUID } from 'node:crypto';
import type { QueuedEmail } from '@reglament/domain';

interface ReportParts {
  readonly recipient?: string;
  readonly status?: string;
  readonly action?: string;
  readonly messageId?: string | null;
  /** Message-ID of the report itself. */
  readonly id?: string;
  readonly headers?: readonly string[];
}

/** Builds a delivery report about an email, as a mail server would. */
export const deliveryReport = (
  email: Pick<QueuedEmail, 'to' | 'messageId'>,
  {
    recipient = email.to.address,
    status = '5.1.1',
    action = 'failed',
    messageId = email.messageId,
    id = `${randomUUID()}@mx.test`,
    headers = [],
  }: ReportParts = {},
): Buffer =>
  Buffer.from(
    [
      'Return-Path: <>',
      'From: Mail Delivery System <MAILER-DAEMON@mx.test>',
      'To: support@mail.reglament.test',
      'Subject: Undelivered Mail Returned to Sender',
      `Message-ID: <${id}>`,
      ...headers,
      'Content-Type: multipart/report; report-type=delivery-status; boundary="part"',
      '',
      '--part',
      'Content-Type: text/plain',
      '',
      'I am sorry.',
      '--part',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.test',
      '',
      `Final-Recipient: rfc822; ${recipient}`,
      `Action: ${action}`,
      `Status: ${status}`,
      '--part',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: <${messageId}>`,
      '--part--',
      '',
    ].join('\r\n'),
  );
