import { builtInMailConfig, type MailConfig } from '@reglament/domain';
import { describe, expect, it } from 'vitest';
import { readMailSettings } from './mail-settings';

const secret = 'a secret of at least thirty-two bytes';

const complete = {
  SMTP_URL: 'smtps://user:secret@smtp.example',
  MAIL_FROM: 'support@help.example',
  SITE_ORIGIN: 'https://help.example',
};

const read = (env: NodeJS.ProcessEnv, config: MailConfig = builtInMailConfig) =>
  readMailSettings(config, env);

describe('readMailSettings', () => {
  it('reads server, sender and reply addresses from the environment', () => {
    expect(read(complete)).toEqual({
      smtpUrl: 'smtps://user:secret@smtp.example',
      from: 'support@help.example',
      fromName: { ru: 'Служба поддержки', en: 'Support service' },
      replyTo: null,
      site: null,
      secret: null,
      templates: builtInMailConfig.templates,
      version: builtInMailConfig.version,
    });
    const replies = {
      MAIL_REPLY_TO: 'in@help.example',
      MAIL_DOMAIN: 'Mail.help.example',
      INBOUND_MAIL_SECRET: secret,
    };
    expect(read({ ...complete, ...replies })).toMatchObject({
      replyTo: 'in@help.example',
      site: { host: 'help.example', mailDomain: 'mail.help.example', localPart: 'support' },
      secret,
    });
    expect(read({ ...complete, INBOUND_MAIL_SECRET: 'off' })).toMatchObject({ secret: null });
  });

  it('prefers sender and reply domain of config/mail', () => {
    const sender = { name: { ru: 'А', en: 'B' }, address: 'desk@zoo.example' };
    const config = { ...builtInMailConfig, version: 'own', sender, replyDomain: 'in.zoo.example' };
    expect(read({ ...complete, MAIL_DOMAIN: 'mail.help.example' }, config)).toMatchObject({
      from: 'desk@zoo.example',
      fromName: sender.name,
      site: { mailDomain: 'in.zoo.example' },
      version: 'own',
    });
    const { MAIL_FROM: _from, ...withoutSender } = complete;
    expect(read(withoutSender, config)).toMatchObject({ from: 'desk@zoo.example' });
  });

  it('never uses the deployed server in the emulators', () => {
    const emulated = { ...complete, FUNCTIONS_EMULATOR: 'true' };
    expect(read(emulated)).toHaveProperty('problem');
    const local = { ...emulated, LOCAL_SMTP_URL: 'smtp://127.0.0.1:1025' };
    expect(read(local)).toMatchObject({ smtpUrl: 'smtp://127.0.0.1:1025' });
  });

  it.each([
    { SMTP_URL: '' },
    { SMTP_URL: 'off' },
    { SMTP_URL: 'https://smtp.example' },
    { SMTP_URL: 'smtp.example:587' },
    { MAIL_FROM: '' },
    { MAIL_FROM: 'Support <support@help.example>' },
    { MAIL_REPLY_TO: 'in@help.example, out@help.example' },
  ])('says what is wrong with %j without quoting it', (wrong) => {
    const settings = read({ ...complete, ...wrong });
    if (!('problem' in settings)) throw new Error('accepted');
    for (const value of Object.values(wrong).filter((text) => text !== ''))
      expect(settings.problem).not.toContain(value);
  });
});
