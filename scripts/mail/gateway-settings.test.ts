import { describe, expect, it } from 'vitest';
import { gatewaySettings } from './gateway-settings';

const complete = {
  INBOUND_MAIL_URL: 'https://europe-west1-desk.cloudfunctions.net/inboundMail',
  INBOUND_MAIL_SECRET: '0123456789abcdef0123456789abcdef',
  MAIL_DOMAIN: 'Mail.help.example, help.example',
  MAIL_AUTHSERV_ID: 'mx.help.example',
};

describe('gatewaySettings', () => {
  it('reads the settings of a gateway', () => {
    expect(gatewaySettings(complete)).toEqual({
      url: complete.INBOUND_MAIL_URL,
      secret: complete.INBOUND_MAIL_SECRET,
      domains: ['mail.help.example', 'help.example'],
      authservId: 'mx.help.example',
      port: 2_525,
    });
    expect(gatewaySettings({ ...complete, MAIL_GATEWAY_PORT: '10025' }).port).toBe(10_025);
  });

  it.each([
    ['INBOUND_MAIL_URL', 'http://europe-west1-desk.cloudfunctions.net/inboundMail'],
    ['INBOUND_MAIL_URL', ''],
    ['INBOUND_MAIL_SECRET', 'short'],
    ['MAIL_DOMAIN', ''],
    ['MAIL_DOMAIN', 'help.example, *'],
    ['MAIL_AUTHSERV_ID', 'mx help; dmarc=pass'],
    ['MAIL_GATEWAY_PORT', '0'],
    ['MAIL_GATEWAY_PORT', '65536'],
  ])('says that %s is wrong without quoting it: %j', (name, value) => {
    const read = () => gatewaySettings({ ...complete, [name]: value });
    expect(read).toThrow(new RegExp(`^${name} has to be [^:]+: see docs/email-incoming.md.$`));
  });
});
