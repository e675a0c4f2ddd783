import {
  searchFiltersSchema,
  type Message,
  type Note,
  type SearchInput,
  type Ticket,
} from '@reglament/domain';
import { newTicket, submitted } from '@reglament/domain/testing/builders';
import { expect, it } from 'vitest';
import { findTickets } from '../find-tickets';
import type { SearchIndex } from '../search-index';
import { wordPairs } from './word-forms';

/** A ticket with its thread, as it is put into an index. */
export interface SearchedTicket {
  readonly ticket: Ticket;
  readonly messages: readonly Message[];
  readonly notes: readonly Note[];
}

/** Fills an empty index with tickets and opens it for staff. */
export type OpenIndex = (tickets: readonly SearchedTicket[]) => Promise<SearchIndex>;

const first = submitted();
const firstMessage = (): Message => {
  if (first.message === null) throw new Error('a submission has a message');
  return first.message;
};
const DAY = 86_400_000;

let count = 0;

/** Returns a ticket with texts; each is received a minute after the one before. */
const ticketWith = (
  texts: { readonly subject?: string; readonly messages?: string[]; readonly notes?: string[] },
  changes: Partial<Ticket> = {},
): SearchedTicket => {
  count += 1;
  const number = `T${String(count).padStart(6, '0')}`;
  const receivedAt = first.ticket.receivedAt + count * 60_000;
  const { subject = 'Вопрос', messages = ['Подробности внутри.'], notes = [] } = texts;
  const at = (index: number) => ({ number, at: receivedAt + index });
  const counts = { messageCount: messages.length, noteCount: notes.length };
  return {
    ticket: {
      ...newTicket(),
      number,
      receivedAt,
      subject,
      objects: [],
      ...counts,
      ...changes,
    },
    messages: messages.map((text, index) => ({
      ...firstMessage(),
      ...at(index),
      id: `m${index}`,
      text,
    })),
    notes: notes.map((text, index) => ({
      ...at(messages.length + index),
      id: `n${index}`,
      text,
      format: 'plain' as const,
      author: { uid: 'anna', name: 'Анна' },
    })),
  };
};

const found = async (index: SearchIndex, text: string, input: Partial<SearchInput> = {}) => {
  const answer = await findTickets(index, { text, order: 'newest', ...input });
  return answer.tickets.map(({ number }) => number);
};

const noFilters = searchFiltersSchema.parse({});

const numbersOf = (...tickets: readonly SearchedTicket[]) =>
  tickets.map(({ ticket }) => ticket.number);

const findsWordForms = (open: OpenIndex): void => {
  it(`finds ${wordPairs.length} pairs of words only in forms of the same word`, async () => {
    const stored = new Map(
      wordPairs.map((pair) => [pair, ticketWith({ messages: [`Тут ${pair.stored}.`] })] as const),
    );
    const index = await open([...stored.values()]);
    const wrong: string[] = [];
    for (const [{ stored: word, typed, isFound }, { ticket }] of stored) {
      // A period of one ticket, because other pairs contain the same words.
      const period = { from: ticket.receivedAt, to: ticket.receivedAt + 1 };
      const numbers = await found(index, typed, { filters: { ...noFilters, ...period } });
      if (numbers.includes(ticket.number) !== isFound) wrong.push(`${word}: ${typed}`);
    }
    expect(wrong).toEqual([]);
  });
};

const findsBeginnings = (open: OpenIndex): void => {
  it('finds English forms, all words together, and any beginning of the last one', async () => {
    const english = ticketWith({ messages: ['The catalogues were printed twice'] });
    const russian = ticketWith({ subject: 'Не печатается каталог', messages: ['Принтер новый'] });
    const index = await open([english, russian]);
    expect(await found(index, 'catalogue printing')).toEqual(numbersOf(english));
    expect(await found(index, 'каталог принтеры')).toEqual(numbersOf(russian));
    expect(await found(index, 'каталог сканер')).toEqual([]);
    for (const typed of ['кат', 'ката', 'катал', 'катало', 'каталог', 'принтер ката']) {
      expect(await found(index, typed)).toEqual(numbersOf(russian));
    }
    for (const typed of ['катак', 'ката принтер', 'аталог', 'и не', '', '"']) {
      expect(await found(index, typed)).toEqual([]);
    }
  });
};

const findsPhrases = (open: OpenIndex): void => {
  it('finds quoted phrases word by word', async () => {
    const right = ticketWith({ messages: ['Ошибка при оплате заявки, код 7'] });
    const wrong = ticketWith({ messages: ['Оплата заявки без ошибки'] });
    const index = await open([right, wrong]);
    expect(await found(index, 'оплата заявки')).toEqual(numbersOf(wrong, right));
    expect(await found(index, '«оплате заявки»')).toEqual(numbersOf(right));
    expect(await found(index, '"при оплате" ошибки')).toEqual(numbersOf(right));
    expect(await found(index, '"заявки оплате"')).toEqual([]);
  });
};

const findsNumbers = (open: OpenIndex): void => {
  it('finds tickets by their number, objects and requester', async () => {
    const objects = [{ kind: 'event', id: '120455', title: { ru: 'Выставка', en: 'Show' } }];
    const phone = { number: '+79161234567', typed: '8 916 123-45-67' };
    const one = ticketWith(
      {},
      {
        number: 'K7Q2M44',
        objects,
        requester: { uid: null, name: 'Вера Холодова', email: 'vera@kennel.test' },
        call: { caller: 'Вера', callback: null, phone, skype: 'vera.live' },
      },
    );
    const other = ticketWith({ messages: ['Письмо о 1204556 и K7Q2M45'] });
    const index = await open([one, other]);
    const texts = ['K7Q-2M44', 'к7q2m44', '120455', 'холодова', 'вера хол', 'Vera@Kennel.test'];
    for (const text of [...texts, '8 (916) 123-45-67', '+79161234567', 'vera.live']) {
      expect([text, await found(index, text)]).toEqual([text, numbersOf(one)]);
    }
    expect(await found(index, '12045')).toEqual([]);
  });
};

const filtersAndSorts = (open: OpenIndex): void => {
  it('combines filters, and shows the newest or the best first', async () => {
    const agent = { uid: 'boris', name: 'Борис' };
    const day = first.ticket.receivedAt - 30 * DAY;
    const assigned = ticketWith({ messages: ['Про вольер'] }, { assignee: agent });
    const done = ticketWith({ messages: ['Про вольеры'] }, { queue: 'done', status: 'closed' });
    const old = ticketWith({ subject: 'Вольер' }, { receivedAt: day, priority: 5 });
    const index = await open([assigned, done, old]);
    const ask = (filters: Partial<NonNullable<SearchInput['filters']>>) =>
      found(index, 'вольер', { filters: { ...noFilters, ...filters } });
    expect(await ask({})).toEqual(numbersOf(done, assigned, old));
    expect(await found(index, 'вольер', { order: 'best' })).toEqual(numbersOf(old, done, assigned));
    expect(await ask({ isOpen: true })).toEqual(numbersOf(assigned, old));
    expect(await ask({ isOpen: false })).toEqual(numbersOf(done));
    expect(await ask({ assignee: 'boris' })).toEqual(numbersOf(assigned));
    expect(await ask({ assignee: '' })).toEqual(numbersOf(done, old));
    expect(await ask({ priority: 5 })).toEqual(numbersOf(old));
    expect(await ask({ category: 'participant' })).toEqual([]);
    expect(await ask({ from: day + 1 })).toEqual(numbersOf(done, assigned));
    expect(await ask({ from: day, to: day + 1, isOpen: true })).toEqual(numbersOf(old));
  });
};

const pagesThrough = (open: OpenIndex): void => {
  it('pages through everything once', async () => {
    const many = Array.from({ length: 45 }, () => ticketWith({ messages: ['Про шлейку'] }));
    const index = await open(many);
    const pages: string[][] = [];
    for (let after: string | null | undefined; after !== null;) {
      const input = { text: 'шлейка', order: 'newest', ...(after && { after }) } as const;
      const { tickets, next } = await findTickets(index, input);
      pages.push(tickets.map(({ number }) => number));
      after = next;
    }
    expect(pages.map(({ length }) => length)).toEqual([20, 20, 5]);
    expect(pages.flat()).toEqual(numbersOf(...many.toReversed()));
  });
};

const marks = (open: OpenIndex): void => {
  it('marks the subject and the best line, of a note as well', async () => {
    const long = `${'Долгое вступление без толку. '.repeat(20)}Сломался ошейник <b>щенка</b>`;
    const ticket = ticketWith({
      subject: 'Про ошейники',
      messages: ['Только ошейник'],
      notes: [long],
    });
    const index = await open([ticket]);
    const answer = await findTickets(index, { text: 'ошейник щенок', order: 'newest' });
    const marked = (parts: readonly { text: string; isMarked: boolean }[] = []) =>
      parts.filter(({ isMarked }) => isMarked).map(({ text }) => text);
    const [shown] = answer.tickets;
    expect(marked(shown?.subject)).toEqual(['ошейники']);
    expect(shown?.line?.kind).toBe('note');
    expect(marked(shown?.line?.text)).toEqual(['ошейник', 'щенка']);
    const line = shown?.line?.text.map(({ text }) => text).join('') ?? '';
    expect(line).toContain('<b>щенка</b>');
    expect(line.length).toBeLessThan(210);
  });
};

/** What every index of tickets has to do. */
export const searchContract = (open: OpenIndex): void => {
  findsWordForms(open);
  findsBeginnings(open);
  findsPhrases(open);
  findsNumbers(open);
  filtersAndSorts(open);
  pagesThrough(open);
  marks(open);
};
