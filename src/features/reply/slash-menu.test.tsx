// @vitest-environment jsdom
import type { HelpEntry, Ticket } from '@reglament/domain';
import { QueryClientProvider } from '@tanstack/react-query';
import { act as during, fireEvent, render, screen, within } from '@testing-library/react';
import { useRef, useState } from 'react';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { newTicket } from '../../../domain/src/testing/builders';
import { queryClient } from '../../data/query-client';
import { startTexts } from '../../i18n/testing/start-texts';
import { SlashMenu } from './slash-menu';
import { useSlash } from './use-slash';

/** The field of the composer, without the composer. */
const Editor = ({ ticket }: { readonly ticket: Ticket }) => {
  const ref = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const { slash, follow, close } = useSlash();
  return (
    <>
      <textarea
        ref={ref}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          follow(currentTarget);
        }}
      />
      <SlashMenu ticket={ticket} field={ref} slash={slash} onClose={close} />
    </>
  );
};

const page = (ticket: Ticket) => (
  <QueryClientProvider client={queryClient()}>
    <Editor ticket={ticket} />
  </QueryClientProvider>
);

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const type = (value: string) => fireEvent.change(field(), { target: { value } });

const article = (slug: string, title: string): HelpEntry => ({
  slug,
  title,
  category: 'organiser-system',
  summary: `О том, ${title}`,
  body: 'Текст',
  keywords: [],
  reviewedAt: 0,
});

/** The published articles; the subject of the ticket is about the second. */
const articles = [
  article('litters', 'Как записать помёт'),
  article('open-catalogue', 'Не открывается каталог выставки'),
];

beforeAll(async () => {
  await startTexts('ru');
});

beforeEach(() => {
  vi.stubGlobal('fetch', async () => Response.json({ language: 'ru', articles }));
});

const list = () => screen.findByRole('listbox', { name: 'Вставить' });
const typeSlash = (value: string) => {
  during(() => field().focus());
  type(value);
};

test('inserts the article that fits the ticket by / and Enter', async () => {
  render(page(newTicket()));
  typeSlash('См. /');
  const options = within(await list()).getAllByRole('option');
  expect(options.map(({ textContent }) => textContent)).toEqual([
    'Не открывается каталог выставки',
  ]);
  fireEvent.keyDown(field(), { key: 'Enter' });
  expect(field().value).toBe('См. [Не открывается каталог выставки](/help/open-catalogue)');
  expect(screen.queryByRole('listbox')).toBeNull();
});

test('finds an article by scattered letters and says that the requester read it', async () => {
  render(page({ ...newTicket(), deflection: { shown: [], opened: ['litters'] } }));
  typeSlash('/пмёт');
  const options = within(await list()).getAllByRole('option');
  expect(options.map(({ textContent }) => textContent)).toEqual([
    'Как записать помётзаявитель читал',
  ]);
});

test('closes the list on Escape and keeps the text', async () => {
  render(page(newTicket()));
  typeSlash('/каталог');
  await list();
  fireEvent.keyDown(field(), { key: 'Escape' });
  expect(screen.queryByRole('listbox')).toBeNull();
  expect(field().value).toBe('/каталог');
  type('/каталога');
  expect(screen.queryByRole('listbox')).toBeNull();
});
