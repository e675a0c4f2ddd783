import { describe, expect, it } from 'vitest';
import { isOlder, lockViolations, manifestViolations } from './lock-tree';

const policy = { minimum: { protobufjs: '7.5.5' }, installScripts: new Set(['esbuild']) };

const found = (packages: Record<string, object>): string[] =>
  lockViolations('package-lock.json', JSON.stringify({ packages }, null, 2), policy).map(
    ({ line, message }) => `${line} ${message}`,
  );

const sound = { version: '7.5.5', integrity: 'sha512-a' };

describe('versions compare', () => {
  it.each([
    ['7.5.4', '7.5.5', true],
    ['7.5.5', '7.5.5', false],
    ['7.10.0', '7.9.9', false],
    ['6.99.99', '7.0.0', true],
    ['10.0.0', '9.0.0', false],
    ['7.5.5-rc.1', '7.5.5', true],
    ['7.5.6-rc.1', '7.5.5', false],
    ['', '7.5.5', true],
    ['latest', '7.5.5', true],
  ])('%s is older than %s: %s', (version, than, expected) => {
    expect(isOlder(version, than)).toBe(expected);
  });
});

describe('a lock file (T55)', () => {
  it('is sound when every package is new enough, hashed and from the registry', () => {
    const resolved = 'https://registry.npmjs.org/protobufjs/-/protobufjs-7.5.5.tgz';
    expect(found({ '': {}, 'node_modules/protobufjs': { ...sound, resolved } })).toEqual([]);
  });

  it('may not hold an old release, however deep', () => {
    const old = { ...sound, version: '7.5.4' };
    expect(found({ 'node_modules/a/node_modules/protobufjs': old })).toEqual([
      '3 protobufjs 7.5.4 is older than 7.5.5',
    ]);
  });

  it.each([
    'git+ssh://git@github.com/a/a.git#1',
    'http://registry.npmjs.org/a.tgz',
    'file:../a',
    'npm:b@^1.0.0',
    'npm:b',
  ])('may not take a package from %s', (resolved) => {
    expect(found({ 'node_modules/a': { ...sound, resolved } })).toHaveLength(1);
  });

  it('takes install scripts only from packages whose scripts were read', () => {
    const scripted = { ...sound, hasInstallScript: true };
    expect(found({ 'node_modules/esbuild': scripted })).toEqual([]);
    expect(found({ 'node_modules/a': scripted })).toHaveLength(1);
  });

  it('may not hold a package without a hash', () => {
    expect(found({ 'node_modules/a': { version: '1.0.0' } })).toHaveLength(1);
  });

  it('may link its own workspaces', () => {
    expect(found({ domain: {}, 'node_modules/@reglament/domain': { link: true } })).toEqual([]);
  });

  it('does not take a package for a rule because its name is one that objects inherit', () => {
    expect(found({ 'node_modules/constructor': sound })).toEqual([]);
  });
});

describe('a manifest', () => {
  it.each(['^1.0.0', '~1.0.0', '*', 'latest', '1.x', 'github:a/a', 'file:../a'])(
    'may not ask for %s',
    (wanted) => {
      const manifest = JSON.stringify({ dependencies: { a: wanted } });
      expect(manifestViolations('package.json', manifest)).toHaveLength(1);
    },
  );

  it('names releases', () => {
    const manifest = JSON.stringify({
      dependencies: { a: '1.0.0', b: '2.0.0-rc.1', c: 'npm:@d/e@1.0.0' },
    });
    expect(manifestViolations('package.json', manifest)).toEqual([]);
  });
});
