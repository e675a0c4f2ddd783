import { describe, expect, it } from 'vitest';
import { readMailSettings } from './mail-settings';

const complete = {
  SMTP_URL: 'smtps://user:secret@smtp.example',
  MAIL_FROM: 'support@help.example',
};

describe('readMailSettings', () => {
  it('reads server, sender and reply address', () => {
    expect(readMailSettings(complete)).toEqual({
      smtpUrl: 'smtps://user:secret@smtp.example',
      from: 'support@help.example',
      fromName: null,
      replyTo: null,
    });
    const names = { MAIL_FROM_NAME: 'Служба\r\nBcc: x', MAIL_REPLY_TO: 'in@help.example' };
    expect(readMailSettings({ ...complete, ...names })).toMatchObject({
      fromName: 'Служба Bcc: x',
      replyTo: 'in@help.example',
    });
  });

  it('never uses the deployed server in the emulators', () => {
    const emulated = { ...complete, FUNCTIONS_EMULATOR: 'true' };
    expect(readMailSettings(emulated)).toHaveProperty('problem');
    const local = { ...emulated, LOCAL_SMTP_URL: 'smtp://127.0.0.1:1025' };
    expect(readMailSettings(local)).toMatchObject({ smtpUrl: 'smtp://127.0.0.1:1025' });
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
    const settings = readMailSettings({ ...complete, ...wrong });
    if (!('problem' in settings)) throw new Error('accepted');
    for (const value of Object.values(wrong).filter((text) => text !== ''))
      expect(settings.problem).not.toContain(value);
  });
});
