import { describe, expect, it } from 'vitest';
import { docViolations } from './docs';
import type { Repository } from './repository';

const files: Record<string, string> = {
  'docs/other.md': '# The `clock` & its deadline\n',
  'src/app/main.tsx': '',
};
const scripts: Record<string, string[]> = { '.': ['test', 'check'], functions: ['deploy'] };

function problems(text: string): string[] {
  const repository: Repository = {
    exists: (path) => path in files || path === 'docs/this.md' || path === 'src/',
    read: (path) => files[path] ?? text,
    scriptsOf: (folder) => new Set(scripts[folder]),
  };
  return docViolations('docs/this.md', repository).map(({ line, message }) => `${line} ${message}`);
}

describe('docViolations', () => {
  it('reports scripts that do not exist', () => {
    expect(problems('Run `npm run check` and\n`npm run none`.')).toEqual([
      '2 package.json has no script none',
    ]);
  });

  it('checks code blocks and prose', () => {
    expect(problems('```sh\n$ npm run none\n```\nThen npm run never works.')).toEqual([
      '2 package.json has no script none',
      '4 package.json has no script never',
    ]);
  });

  it('ignores npm without a command', () => {
    expect(problems('It is an npm workspace.')).toEqual([]);
  });

  it('accepts built-in npm commands', () => {
    expect(problems('`npm ci`, `npm test`, `npm install`')).toEqual([]);
  });

  it('requires `run` for scripts without an npm shorthand', () => {
    expect(problems('`npm check`')).toEqual(['1 npm has no command check']);
    expect(problems('`npm start`')).toEqual(['1 package.json has no script start']);
  });

  it('looks up scripts of other packages', () => {
    expect(problems('`npm --prefix functions run deploy`')).toEqual([]);
    expect(problems('`npm --prefix functions run check`')).toHaveLength(1);
  });

  it('reports broken relative links', () => {
    expect(problems('[a](./other.md) [b](../src/app/main.tsx)')).toEqual([]);
    expect(problems('[a](other.txt) ![b](img/none.png "title")')).toEqual([
      '1 other.txt leads nowhere',
      '1 img/none.png leads nowhere',
    ]);
  });

  it('reports broken anchors', () => {
    expect(problems('# Here\n[a](#here) [b](other.md#the-clock--its-deadline)')).toEqual([]);
    expect(problems('[a](#there)')).toEqual(['1 docs/this.md has no heading #there']);
  });

  it('ignores web links', () => {
    expect(problems('[a](https://example.org/none)')).toEqual([]);
  });

  it('reports missing paths, also in brace groups', () => {
    expect(problems('`src/app/main.tsx` and `src/app/{main,none}.tsx`')).toEqual([
      '1 there is no src/app/none.tsx',
    ]);
  });

  it('ignores generated paths and patterns', () => {
    expect(problems('`functions/lib/index.js`, `src/**/*.ts`, `domain/src/<file>`')).toEqual([]);
  });

  it('ignores paths in code blocks', () => {
    expect(problems('```\nsrc/none.ts\n```')).toEqual([]);
  });
});
