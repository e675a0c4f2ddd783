import { describe, expect, it } from 'vitest';
import { readImapSettings } from './imap-settings';

describe('readImapSettings', () => {
  it('reads server, user and password, and the folder', () => {
    const IMAP_URL = 'imaps://support%40help.example:a%3Ab%20c@imap.help.example';
    expect(readImapSettings({ IMAP_URL, IMAP_FOLDER: 'INBOX/Заявки' })).toHaveProperty('problem');
    expect(readImapSettings({ IMAP_URL, IMAP_FOLDER: 'Служба/Заявки' })).toEqual({
      host: 'imap.help.example',
      port: 993,
      secure: true,
      isLocal: false,
      user: 'support@help.example',
      password: 'a:b c',
      folder: ['Служба', 'Заявки'],
    });
    expect(readImapSettings({ IMAP_URL: 'imap://a:b@[::1]:1430' })).toMatchObject({
      host: '::1',
      port: 1_430,
      secure: false,
      isLocal: true,
      folder: ['Reglament'],
    });
    expect(readImapSettings({ IMAP_URL: 'imap://a:b@imap.example' })).toMatchObject({
      port: 143,
      isLocal: false,
    });
  });

  it.each([{}, { IMAP_URL: '' }, { IMAP_URL: ' off ' }])('polls nothing with %j', (env) => {
    expect(readImapSettings(env)).toBeNull();
  });

  it('never uses the deployed mailbox in the emulators', () => {
    const emulated = { IMAP_URL: 'imaps://a:b@imap.example', FUNCTIONS_EMULATOR: 'true' };
    expect(readImapSettings(emulated)).toBeNull();
    const local = { ...emulated, LOCAL_IMAP_URL: 'imap://a:b@127.0.0.1:1430' };
    expect(readImapSettings(local)).toMatchObject({ host: '127.0.0.1' });
  });

  it.each([
    'imap.example',
    'https://a:b@imap.example',
    'imaps://',
    'imaps://imap.example',
    'imaps://user@imap.example',
    'imaps://user:100%@imap.example',
  ])('says what is wrong with %s without quoting it', (url) => {
    const settings = readImapSettings({ IMAP_URL: url });
    if (settings === null || !('problem' in settings)) throw new Error('accepted');
    expect(settings.problem).toMatch(/^IMAP_URL .*: no mailbox is polled$/u);
    expect(settings.problem).not.toContain(url);
  });
});
