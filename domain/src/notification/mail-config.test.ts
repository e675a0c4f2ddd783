import { describe, expect, it } from 'vitest';
import { versionStamp } from '../stored/reader';
import { builtInTemplates } from './built-in-templates';
import { emailTemplates } from './email';
import { builtInMailConfig, parseMailConfig, readMailConfig } from './mail-config';

const draft = {
  version: 'second',
  sender: { name: { ru: 'Поддержка', en: 'Support' }, address: 'support@help.example' },
  replyDomain: 'Mail.Help.Example',
};

const withReply = (ru: object) => ({
  ...draft,
  templates: {
    reply: { ru: { ...builtInTemplates.reply.ru, ...ru }, en: builtInTemplates.reply.en },
  },
});

const pathsOf = (raw: unknown): readonly string[] => {
  const parsed = parseMailConfig(raw);
  return parsed.ok ? [] : parsed.error.map(({ path, message }) => `${path}: ${message}`);
};

describe('parseMailConfig', () => {
  it('accepts what ships, with and without a version stamp', () => {
    expect(parseMailConfig(builtInMailConfig)).toEqual({ ok: true, value: builtInMailConfig });
    expect(pathsOf({ ...builtInMailConfig, ...versionStamp })).toEqual([]);
    expect(Object.keys(builtInMailConfig.templates)).toEqual([...emailTemplates]);
  });

  it('uses the built-in templates for those that are not named', () => {
    const parsed = parseMailConfig(withReply({ heading: 'Ответ на {number}' }));
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        replyDomain: 'mail.help.example',
        templates: {
          ...builtInTemplates,
          reply: { ru: { heading: 'Ответ на {number}' }, en: builtInTemplates.reply.en },
        },
      },
    });
  });

  it.each([
    ['a heading with a placeholder of another place', { heading: '{reason}' }, 'heading'],
    ['an unknown placeholder', { paragraphs: ['{message}', 'Hello {name}'] }, 'paragraphs.1'],
    [
      'a value that the event does not have',
      { paragraphs: ['{message}', '{dueAt}'] },
      'paragraphs.1',
    ],
    ['a block inside a text', { paragraphs: ['Ответ: {message}'] }, 'paragraphs.0'],
    ['a lone brace', { paragraphs: ['{message}', 'a } b'] }, 'paragraphs.1'],
    ['no message', { paragraphs: ['Вам ответили.'] }, 'paragraphs'],
    ['no paragraphs', { paragraphs: [] }, 'paragraphs'],
    ['an empty button', { button: ' ' }, 'button'],
    ['a heading of 200 characters', { heading: 'a'.repeat(200) }, 'heading'],
  ])('rejects %s and names its place', (_what, texts, path) => {
    const [first = ''] = pathsOf(withReply(texts));
    expect(first.split(':')[0]).toBe(`templates.reply.ru.${path}`);
  });

  it('says what is provided and what is missing', () => {
    expect(pathsOf(withReply({ paragraphs: ['{name}'] }))).toEqual([
      'templates.reply.ru.paragraphs.0: {name} is not provided here; provided are {number}, {subject}',
      'templates.reply.ru.paragraphs: {message} is missing: every email of this type has to tell it',
    ]);
  });

  it.each([
    ['received', '{receipt}'],
    ['received', '{dueAt}'],
    ['declined', '{reason}'],
    ['declined', '{clause}'],
    ['deferred', '{until}'],
    ['deferred', '{message}'],
  ] as const)('rejects the template %s without %s', (template, placeholder) => {
    const { ru, en } = builtInTemplates[template];
    const paragraphs = en.paragraphs.filter((text) => !text.includes(placeholder));
    const templates = { [template]: { ru, en: { ...en, paragraphs } } };
    expect(pathsOf({ ...draft, templates }).join('\n')).toContain(
      `templates.${template}.en.paragraphs: ${placeholder} is missing`,
    );
  });

  it('rejects a missing language, an unknown template and wrong addresses', () => {
    const { ru } = builtInTemplates.reply;
    expect(pathsOf({ ...draft, templates: { reply: { ru } } })).toEqual([
      'templates.reply.en: heading, paragraphs and button are missing in the language en',
    ]);
    expect(pathsOf({ ...draft, templates: { replay: builtInTemplates.reply } })).toEqual([
      'templates.replay: a field that is not known',
    ]);
    const sender = { ...draft.sender, address: 'Support <support@help.example>' };
    expect(pathsOf({ ...draft, sender })).toEqual(['sender.address: an email address']);
    expect(pathsOf({ ...draft, replyDomain: 'https://help.example' })).toEqual([
      'replyDomain: a domain such as mail.help.example',
    ]);
    for (const raw of [null, 7, [], {}]) expect(pathsOf(raw).length).toBeGreaterThan(0);
  });

  it('ignores unknown fields of published versions', () => {
    expect(readMailConfig({ ...draft, later: 1 })).toMatchObject({ ok: true });
    expect(pathsOf({ ...draft, later: 1 })).toEqual(['later: a field that is not known']);
  });
});
