import { describe, expect, it } from 'vitest';
import { limits } from '../limits';
import { regulationSchema } from '../regulation/schema';
import { zooportalRegulation } from '../regulation/zooportal';
import { emailCategoryOf, emailContent } from './content';

const facts = { subject: 'Каталог', text: 'Каталог пуст.', hiddenFiles: 0, continues: null };

describe('emailContent', () => {
  it.each([
    ['Re: Каталог', 'Каталог'],
    ['RE: FW: Re[2]: Catalogue', 'Catalogue'],
    ['Ответ: Пересл: Каталог', 'Каталог'],
    ['Регистрация', 'Регистрация'],
    ['', 'Письмо без темы'],
  ])('reads the subject %j as %j', (subject, expected) => {
    expect(emailContent({ ...facts, subject }).subject).toBe(expected);
  });

  it('says how many files are not shown and which ticket it continues', () => {
    const { text } = emailContent({ ...facts, hiddenFiles: 2, continues: 'K7Q2M44' });
    expect(text).toBe(
      'Каталог пуст.\n\n[Продолжение обращения K7Q-2M44.]\n\n[Файлов в письме, которые не показаны: 2.]',
    );
  });

  it('says that a text is longer than a message may be', () => {
    const { text } = emailContent({ ...facts, text: 'a'.repeat(50_000), hiddenFiles: 1 });
    expect(text).toHaveLength(limits.reply.max);
    expect(text).toMatch(/не показаны: 1\.\]\n\n\[Письмо длиннее и показано не целиком\.\]$/u);
  });

  it('has the language of its script', () => {
    const { language, text } = emailContent({ ...facts, subject: 'Show', text: '' });
    expect([language, text]).toEqual(['en', 'Email without a text.']);
  });
});

describe('emailCategoryOf', () => {
  it('is the last priority with a standard form by default', () => {
    expect(emailCategoryOf(zooportalRegulation)).toBe('breeder');
  });

  it('is the category that the regulation names', () => {
    const named = regulationSchema.parse({ ...zooportalRegulation, emailCategory: 'participant' });
    expect(emailCategoryOf(named)).toBe('participant');
  });

  it('must be among the active categories', () => {
    const unknown = { ...zooportalRegulation, emailCategory: 'veterinary' };
    expect(regulationSchema.safeParse(unknown).success).toBe(false);
  });
});
