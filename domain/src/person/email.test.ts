import { describe, expect, it } from 'vitest';
import { hostTokenSchema } from '../host/token';
import { emailFor, queuedEmailSchema } from '../notification/email';
import { newTicket, submitted } from '../testing/builders';
import { ticketSchema } from '../ticket/schema';
import { isEmail } from './email';

const invalidAddresses = [
  '',
  'u',
  '@x.test',
  'u@',
  'u@x',
  'u@@x.test',
  'u@v@x.test',
  '"u,evil"@x.test',
  '"u@v"@x.test',
  'u(comment)@x.test',
  'u@x.test(comment)',
  'a@[127.0.0.1]',
  'a@127.0.0.1',
  'a@[IPv6:::1]',
  'u,v@x.test',
  'u;v@x.test',
  'u v@x.test',
  ' u@x.test',
  'u@x.test ',
  'u@x.test\n',
  'u@x.test\r\nBcc: evil@x.test',
  'u\u0000@x.test',
  'u\u200B@x.test',
  'Olga <u@x.test>',
  '<u@x.test>',
  'u:v@x.test',
  'u\\@x.test',
  '.u@x.test',
  'u.@x.test',
  'u..v@x.test',
  'u@.x.test',
  'u@x..test',
  'u@x.test.',
  'u@-x.test',
  'u@x-.test',
  'u@x_y.test',
  'о@x.test',
  'u@почта.рф',
  `${'u'.repeat(65)}@x.test`,
  `u@${'x'.repeat(64)}.test`,
  `u@${'x.'.repeat(130)}test`,
];

const validAddresses = [
  'u@x.test',
  'olga.s+tag@mail.reglament.test',
  "o'neil_1@x-y.test",
  'u@xn--80a1acny.xn--p1ai',
  `${'u'.repeat(64)}@x.test`,
];

describe('isEmail', () => {
  it.each(invalidAddresses)('rejects %j', (text) => {
    expect(isEmail(text)).toBe(false);
  });

  it.each(validAddresses)('accepts %j', (text) => {
    expect(isEmail(text)).toBe(true);
  });

  it.each(invalidAddresses)(
    'is applied to host tokens, mails and requesters: rejects %j',
    (email) => {
      const claims = {
        iss: 'zooportal',
        sub: '1',
        jti: 'j'.repeat(16),
        iat: 1,
        exp: 2,
        name: 'Olga',
        email: 'u@x.test',
        email_verified: true,
      };
      expect(hostTokenSchema.safeParse(claims).success).toBe(true);
      expect(hostTokenSchema.safeParse({ ...claims, email }).success).toBe(false);

      const [notification] = submitted().notifications;
      if (!notification) throw new Error('no notification for a new ticket');
      const emailContext = {
        preferences: {},
        host: 'help.example',
        secret: '0'.repeat(32),
        now: 0,
      };
      const queued = emailFor(notification, emailContext);
      expect(queuedEmailSchema.safeParse(queued).success).toBe(true);
      const to = { ...queued?.to, address: email };
      expect(queuedEmailSchema.safeParse({ ...queued, to }).success).toBe(false);
      const recipient = { ...notification.recipient, email };
      expect(emailFor({ ...notification, recipient }, emailContext)).toBeNull();

      const ticket = newTicket();
      const requester = { ...ticket.requester, email };
      expect(ticketSchema.safeParse({ ...ticket, requester }).success).toBe(email === '');
    },
  );
});
