import { describe, expect, it } from 'vitest';
import { allowedOrigins } from './config';

describe('allowed origins', () => {
  it('include the Hosting domains and ALLOWED_ORIGINS', () => {
    const env = {
      GCLOUD_PROJECT: 'desk',
      ALLOWED_ORIGINS: ' https://help.example ,,https://b.example',
    };
    expect(allowedOrigins(env)).toEqual([
      'https://desk.web.app',
      'https://desk.firebaseapp.com',
      'https://help.example',
      'https://b.example',
    ]);
  });

  it('include the local machine only in the emulators', () => {
    const [local] = allowedOrigins({ FUNCTIONS_EMULATOR: 'true' });
    expect('http://127.0.0.1:5000').toMatch(local ?? '');
    expect('http://localhost').toMatch(local ?? '');
    for (const origin of [
      'http://127.0.0.1.evil.test',
      'https://localhost',
      'http://evil.test/http://localhost',
    ]) {
      expect(origin).not.toMatch(local ?? '');
    }
    expect(allowedOrigins({})).toEqual([]);
  });
});
