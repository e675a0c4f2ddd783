import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Patterns that must not occur in public files. */
const forbidden: readonly [pattern: RegExp, meaning: string][] = [
  [/127\.0\.0\.1|localhost:\d/, 'an address of this machine'],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, 'a private key'],
  [/smtps?:\/\//i, 'an address of a mail server'],
  [/sourcesContent|sourceMappingURL/, 'a source map'],
  [/@reglament\.test/, 'an account of the demo data'],
  [/(\/home|\/root|\/Users|\/work)\//, 'a path of the machine that built it'],
];

/** Returns leaks found in the production build. */
export function appProblems(dir: string): string[] {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  const maps = files
    .filter((file) => file.endsWith('.map'))
    .map((file) => `${file} is a source map`);
  const texts = files.filter((file) => /\.(js|css|html|json)$/.test(file));
  return [
    ...maps,
    ...texts.flatMap((file) => textProblems(file, readFileSync(join(dir, file), 'utf8'))),
  ];
}

export function textProblems(file: string, text: string): string[] {
  return forbidden.flatMap(([pattern, meaning]) => {
    const found = pattern.exec(text)?.[0];
    return found === undefined ? [] : [`${file} holds ${meaning}: ${found}`];
  });
}
