import type { Language } from '../fields';
import { limits } from '../limits';
import type { CategoryId } from '../regulation/ids';
import type { Regulation } from '../regulation/schema';
import { activeCategories } from '../regulation/sla-target';
import { normaliseLine, normaliseText } from '../text/normalise';
import { showTicketNumber } from '../text/ticket-number';
import { separateQuote } from './quote';

/** Content of a message that an email becomes. */
export interface EmailContent {
  readonly subject: string;
  readonly text: string;
  readonly quoted: string | null;
  readonly language: Language;
}

/** Facts about an email that its text states. */
export interface EmailFacts {
  readonly subject: string;
  readonly text: string;
  /** Number of attached files that are not shown. */
  readonly hiddenFiles: number;
  /** The closed ticket that a new ticket continues. */
  readonly continues: string | null;
}

/** Maximum length of a text that is normalised, in characters. */
const MAX_RAW = 100_000;

const words = {
  ru: {
    noSubject: 'Письмо без темы',
    noText: 'Письмо без текста.',
    hidden: (count: number) => `[Файлов в письме, которые не показаны: ${count}.]`,
    truncated: '[Письмо длиннее и показано не целиком.]',
    continues: (number: string) => `[Продолжение обращения ${number}.]`,
  },
  en: {
    noSubject: 'Email without a subject',
    noText: 'Email without a text.',
    hidden: (count: number) => `[Files of the email that are not shown: ${count}.]`,
    truncated: '[The email is longer than what is shown.]',
    continues: (number: string) => `[Continues request ${number}.]`,
  },
} as const;

/** Reply and forward prefixes of common clients. */
const PREFIX = /^(?:(?:re|fwd?|aw|ответ|отв|нa|пер|пересл)(?:\[\d{1,3}\])?:\s*)+/iu;

/** Shortens without splitting a surrogate pair. */
const truncate = (text: string, max: number): string =>
  text.length <= max ? text : text.slice(0, max).replace(/[\uD800-\uDBFF]$/u, '');

/**
 * Builds the content of a message from an email: own text, quote, and a line for everything that is
 * not shown. The result fits the limits of a message; the language is that of the script.
 */
export const emailContent = ({
  subject,
  text: raw,
  hiddenFiles,
  continues,
}: EmailFacts): EmailContent => {
  const separated = separateQuote(raw.slice(0, MAX_RAW));
  const own = normaliseText(separated.text);
  const line = normaliseLine(subject.slice(0, MAX_RAW)).replace(PREFIX, '');
  const language = /\p{Script=Cyrillic}/u.test(`${line} ${own}`) ? 'ru' : 'en';
  const say = words[language];
  const notices = [
    ...(continues === null ? [] : [say.continues(showTicketNumber(continues))]),
    ...(hiddenFiles > 0 ? [say.hidden(hiddenFiles)] : []),
  ];
  const quoted = normaliseText(separated.quoted ?? '');
  return {
    subject: truncate(line, limits.subject.max) || say.noSubject,
    text: withNotices(own || say.noText, notices, say.truncated),
    quoted: withNotices(quoted, [], say.truncated) || null,
    language,
  };
};

function withNotices(own: string, notices: readonly string[], truncated: string): string {
  const tail = (lines: readonly string[]) => lines.map((line) => `\n\n${line}`).join('');
  const full = own + tail(notices);
  if (full.length <= limits.reply.max) return full;
  const end = tail([...notices, truncated]);
  return truncate(own, limits.reply.max - end.length) + end;
}

/**
 * Returns the category of an email until an agent sets one: that of the regulation, or the active
 * category with the last priority among those without a special form.
 */
export const emailCategoryOf = (regulation: Regulation): CategoryId => {
  const active = activeCategories(regulation);
  const named = active.find(({ id }) => id === regulation.emailCategory);
  const plain = active.filter(({ form }) => form === 'standard');
  const [first, ...others] = plain.length > 0 ? plain : active;
  if (!first) throw new Error('a regulation without an active category');
  const last = others.reduce((found, one) => (one.priority >= found.priority ? one : found), first);
  return (named ?? last).id;
};
