import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rootDir } from '../setup/paths';
import { withEmulatorsInPolicy } from './local-config';
import { offsetOf, portsAt, testOffset } from './ports';

type Header = Readonly<{ key: string; value: string }>;

/** Headers that Hosting sends with every page. */
const deployed = (
  JSON.parse(readFileSync(join(rootDir, 'firebase.json'), 'utf8')) as {
    hosting: { headers: { source: string; headers: Header[] }[] };
  }
).hosting.headers;

const policyOf = (headers: unknown) =>
  new Map(
    /default-src[^"]*/
      .exec(JSON.stringify(headers))?.[0]
      .split('; ')
      .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]),
  );

describe('content security policy', () => {
  it('of the deployed app allows no inline scripts, no framing and no emulators', () => {
    const policy = policyOf(deployed);
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('script-src')).toEqual(["'self'"]);
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
    expect(policy.get('connect-src')?.join(' ')).not.toMatch(/127\.0\.0\.1|localhost|\*:|ws:/);
  });

  it('of a local stack differs in connect-src only', () => {
    const policy = policyOf(withEmulatorsInPolicy(deployed));
    expect(policy.get('connect-src')).toContain('http://127.0.0.1:*');
    const without = (map: typeof policy) => [...map].filter(([name]) => name !== 'connect-src');
    expect(without(policy)).toEqual(without(policyOf(deployed)));
  });
});

describe('stack ports', () => {
  it('do not overlap, so that npm start and npm test can run concurrently', () => {
    const all = [0, testOffset, testOffset + 1_000].flatMap((offset) =>
      Object.values(portsAt(offset)),
    );
    expect(new Set(all).size).toBe(all.length);
    expect(Math.max(...Object.values(portsAt(50_000)))).toBeLessThan(65_536);
  });

  it('determine their offset', () => {
    expect(offsetOf(portsAt(12_000))).toBe(12_000);
  });
});
