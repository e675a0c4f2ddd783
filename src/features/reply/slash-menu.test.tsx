// @vitest-environment jsdom
import type { HelpEntry, Macro, Ticket } from '@reglament/domain';
import { QueryClientProvider } from '@tanstack/react-query';
import { act as during, fireEvent, render, screen, within } from '@testing-library/react';
import { useRef, useState } from 'react';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { newTicket } from '../../../domain/src/testing/builders';
import { queryClient } from '../../data/query-client';
import { startTexts } from '../../i18n/testing/start-texts';
import { SlashMenu } from './slash-menu';
import { resolving } from './testing/macro';
import { useSlash } from './use-slash';

/** The field of the composer, without the composer. */
const Editor = ({ ticket }: { readonly ticket: Ticket }) => {
  const ref = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [macro, setMacro] = useState<Macro | null>(null);
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
      <SlashMenu ticket={ticket} field={ref} slash={slash} onMacro={setMacro} onClose={close} />
      <output>{macro?.title}</output>
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

vi.mock('../../data/live-query', () => ({
  useLiveQuery: ({ key }: { readonly key: readonly unknown[] }) => ({
    data: { items: key[1] === null ? [resolving] : [] },
  }),
}));

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
    'Исправлено',
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

test('inserts a macro with its placeholders filled in and says what it will do', async () => {
  render(page(newTicket()));
  typeSlash('/испр');
  expect(within(await list()).getByRole('option', { name: 'Исправлено' })).toBeTruthy();
  expect(screen.getByText('метки: каталог · взять себе · решить')).toBeTruthy();
  fireEvent.keyDown(field(), { key: 'Enter' });
  expect(field().value).toBe('Ольга Соколова, готово. {...}');
  expect(document.querySelector('output')?.textContent).toBe('Исправлено');
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
