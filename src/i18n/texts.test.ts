import { describe, expect, test } from 'vitest';
import { texts as enCommon } from './en/common';
import { texts as enConsole } from './en/console';
import { texts as enFiles } from './en/files';
import { texts as enHelp } from './en/help';
import { texts as enNotifications } from './en/notifications';
import { texts as enPortal } from './en/portal';
import { texts as enReply } from './en/reply';
import { texts as enSearch } from './en/search';
import { texts as ruCommon } from './ru/common';
import { texts as ruConsole } from './ru/console';
import { texts as ruFiles } from './ru/files';
import { texts as ruHelp } from './ru/help';
import { texts as ruNotifications } from './ru/notifications';
import { texts as ruPortal } from './ru/portal';
import { texts as ruReply } from './ru/reply';
import { texts as ruSearch } from './ru/search';

const flat = (texts: object, prefix = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]: [string, unknown]): [string, string][] =>
    typeof value === 'object' && value !== null
      ? flat(value, `${prefix}${key}.`)
      : [[prefix + key, String(value)]],
  );

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name = '']) => name).toSorted();

describe.each([
  ['common', ruCommon, enCommon],
  ['console', ruConsole, enConsole],
  ['files', ruFiles, enFiles],
  ['help', ruHelp, enHelp],
  ['notifications', ruNotifications, enNotifications],
  ['portal', ruPortal, enPortal],
  ['search', ruSearch, enSearch],
  ['reply', ruReply, enReply],
])('the texts of %s', (_, ru, en) => {
  const english = new Map(flat(en));

  test('have the same placeholders in both languages', () => {
    const differing = flat(ru).filter(
      ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  test('are not empty and contain no exclamation marks', () => {
    const invalid = [...flat(ru), ...flat(en)].filter(
      ([, text]) => text.includes('!') || text === '',
    );
    expect(invalid).toEqual([]);
  });

  test('have no untranslated Cyrillic in English', () => {
    const cyrillic = flat(en).filter(
      ([key, text]) => key !== 'language.ru' && /[а-яё]/iu.test(text),
    );
    expect(cyrillic).toEqual([]);
  });
});
