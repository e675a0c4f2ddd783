import { describe, expect, it } from 'vitest';
import { siteOriginSchema, widgetConfigSchema } from './origins';

describe('siteOriginSchema', () => {
  it.each([
    'https://zooportal.pro',
    'https://www.zooportal.pro',
    'https://zooportal.pro:8443',
    'https://xn--e1afmkfd.xn--p1ai',
    'http://127.0.0.1:5080',
    'http://localhost:5080',
  ])('accepts the serialised origin %s', (origin) => {
    expect(siteOriginSchema.safeParse(origin).success).toBe(true);
    expect(new URL(origin).origin).toBe(origin);
  });

  it.each([
    'https://*.zooportal.pro',
    '*',
    "'self'",
    'https:',
    'https://zooportal.pro/',
    'https://zooportal.pro/path',
    'https://zooportal.pro?',
    'https://ZOOPORTAL.pro',
    'https://зоопортал.рф',
    'http://zooportal.pro',
    'https://zooportal',
    'https://zooportal.pro:0',
    'https://zooportal.pro https://evil.test',
    "https://zooportal.pro; script-src 'unsafe-inline'",
    'https://zooportal.pro\nhttps://evil.test',
    'https://user@zooportal.pro',
    'https://-a.pro',
    'http://localhost.evil.test',
    'data:text/html,x',
    'null',
    '',
  ])('rejects %s', (text) => {
    expect(siteOriginSchema.safeParse(text).success).toBe(false);
  });

  it('is used in a list by widgetConfigSchema', () => {
    expect(widgetConfigSchema.safeParse({ origins: [] }).success).toBe(true);
    for (const other of [{}, { origins: 'https://a.b' }, null]) {
      expect(widgetConfigSchema.safeParse(other).success).toBe(false);
    }
  });
});
