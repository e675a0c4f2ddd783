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

describe('a document', () => {
  it('names only scripts that exist', () => {
    expect(problems('Run `npm run check` and\n`npm run none`.')).toEqual([
      '2 package.json has no script none',
    ]);
  });

  it('is read inside code blocks and in prose as well', () => {
    expect(problems('```sh\n$ npm run none\n```\nThen npm run never works.')).toEqual([
      '2 package.json has no script none',
      '4 package.json has no script never',
    ]);
  });

  it('may speak of npm without naming a command', () => {
    expect(problems('It is an npm workspace.')).toEqual([]);
  });

  it('may use what npm itself can do', () => {
    expect(problems('`npm ci`, `npm test`, `npm install`')).toEqual([]);
  });

  it('names scripts only with run, except for those that npm knows', () => {
    expect(problems('`npm check`')).toEqual(['1 npm has no command check']);
    expect(problems('`npm start`')).toEqual(['1 package.json has no script start']);
  });

  it('looks for a script of another package there', () => {
    expect(problems('`npm --prefix functions run deploy`')).toEqual([]);
    expect(problems('`npm --prefix functions run check`')).toHaveLength(1);
  });

  it('links to files that exist, seen from itself', () => {
    expect(problems('[a](./other.md) [b](../src/app/main.tsx)')).toEqual([]);
    expect(problems('[a](other.txt) ![b](img/none.png "title")')).toEqual([
      '1 other.txt leads nowhere',
      '1 img/none.png leads nowhere',
    ]);
  });

  it('links to headings that exist', () => {
    expect(problems('# Here\n[a](#here) [b](other.md#the-clock--its-deadline)')).toEqual([]);
    expect(problems('[a](#there)')).toEqual(['1 docs/this.md has no heading #there']);
  });

  it('may link to the web', () => {
    expect(problems('[a](https://example.org/none)')).toEqual([]);
  });

  it('names paths that exist, each of a group', () => {
    expect(problems('`src/app/main.tsx` and `src/app/{main,none}.tsx`')).toEqual([
      '1 there is no src/app/none.tsx',
    ]);
  });

  it('may name what programs write, and patterns', () => {
    expect(problems('`functions/lib/index.js`, `src/**/*.ts`, `domain/src/<file>`')).toEqual([]);
  });

  it('may draw a tree of folders to come in a code block', () => {
    expect(problems('```\nsrc/none.ts\n```')).toEqual([]);
  });
});
