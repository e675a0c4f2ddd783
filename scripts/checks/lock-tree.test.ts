import { describe, expect, it } from 'vitest';
import { isOlder, lockViolations, manifestViolations } from './lock-tree';

const policy = { minimum: { protobufjs: '7.5.5' }, installScripts: new Set(['esbuild']) };

const problemsIn = (packages: Record<string, object>): string[] =>
  lockViolations('package-lock.json', JSON.stringify({ packages }, null, 2), policy).map(
    ({ line, message }) => `${line} ${message}`,
  );

const valid = { version: '7.5.5', integrity: 'sha512-a' };

describe('isOlder', () => {
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

describe('T55: lock file', () => {
  it('accepts recent, hashed packages of the registry', () => {
    const resolved = 'https://registry.npmjs.org/protobufjs/-/protobufjs-7.5.5.tgz';
    expect(problemsIn({ '': {}, 'node_modules/protobufjs': { ...valid, resolved } })).toEqual([]);
  });

  it('rejects an old release at any depth', () => {
    const old = { ...valid, version: '7.5.4' };
    expect(problemsIn({ 'node_modules/a/node_modules/protobufjs': old })).toEqual([
      '3 protobufjs 7.5.4 is older than 7.5.5',
    ]);
  });

  it.each([
    'git+ssh://git@github.com/a/a.git#1',
    'http://registry.npmjs.org/a.tgz',
    'file:../a',
    'npm:b@^1.0.0',
    'npm:b',
  ])('rejects a package from %s', (resolved) => {
    expect(problemsIn({ 'node_modules/a': { ...valid, resolved } })).toHaveLength(1);
  });

  it('accepts install scripts only of reviewed packages', () => {
    const scripted = { ...valid, hasInstallScript: true };
    expect(problemsIn({ 'node_modules/esbuild': scripted })).toEqual([]);
    expect(problemsIn({ 'node_modules/a': scripted })).toHaveLength(1);
  });

  it('rejects a package without an integrity hash', () => {
    expect(problemsIn({ 'node_modules/a': { version: '1.0.0' } })).toHaveLength(1);
  });

  it('accepts links to own workspaces', () => {
    expect(problemsIn({ domain: {}, 'node_modules/@reglament/domain': { link: true } })).toEqual(
      [],
    );
  });

  it('handles package names that are inherited object properties', () => {
    expect(problemsIn({ 'node_modules/constructor': valid })).toEqual([]);
  });
});

describe('manifest', () => {
  it.each(['^1.0.0', '~1.0.0', '*', 'latest', '1.x', 'github:a/a', 'file:../a'])(
    'rejects the version %s',
    (version) => {
      const manifest = JSON.stringify({ dependencies: { a: version } });
      expect(manifestViolations('package.json', manifest)).toHaveLength(1);
    },
  );

  it('accepts exact releases', () => {
    const manifest = JSON.stringify({
      dependencies: { a: '1.0.0', b: '2.0.0-rc.1', c: 'npm:@d/e@1.0.0' },
    });
    expect(manifestViolations('package.json', manifest)).toEqual([]);
  });
});
