// @vitest-environment jsdom
import { zooportalCalendars, type FoundTicket, type SearchInput } from '@reglament/domain';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { CommandError } from '../../data/firebase/command-error';
import { startTexts } from '../../i18n/testing/start-texts';
import { CalendarsContext } from '../../ui/clock/calendars-context';
import { SearchPanel } from './search-panel';

const server = vi.hoisted(() => ({
  answer: (_input: SearchInput): unknown => ({ tickets: [], next: null }),
  asked: [] as SearchInput[],
}));

vi.mock('../../data/firebase/functions', () => ({
  callFunction: async (_name: string, input: SearchInput) => {
    server.asked.push(input);
    return server.answer(input);
  },
}));
vi.mock('../../data/live-query', () => ({ useLiveQuery: () => ({ data: undefined }) }));

const found = (number: string, text = 'каталог <b>пуст</b>'): FoundTicket => ({
  number,
  subject: [{ text: `Тема ${number}`, isMarked: false }],
  status: 'open',
  categoryTitle: { ru: 'Категория', en: 'Category' },
  priority: 1,
  receivedAt: 0,
  requester: 'Ольга',
  assignee: null,
  line: { kind: 'note', text: [{ text, isMarked: true }] },
});

const onOpen = vi.fn<(number: string) => void>();

const open = (url = '/console/search') =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter initialEntries={[url]}>
        <CalendarsContext value={zooportalCalendars}>
          <SearchPanel openNumber={null} linkTo={(to) => `#${to}`} onOpen={onOpen} />
        </CalendarsContext>
      </MemoryRouter>
    </QueryClientProvider>,
  );

beforeAll(() => startTexts('ru'));

beforeEach(() => {
  server.asked.length = 0;
  server.answer = () => ({ tickets: [], next: null });
});

test('says what can be searched before anything is typed, and asks nothing', () => {
  open();
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  expect(screen.getByText(/Номер обращения или объекта/u)).toBeTruthy();
  expect(server.asked).toEqual([]);
});

test('shows markup in a text as text, and more on demand', async () => {
  server.answer = ({ after }) =>
    after === undefined
      ? { tickets: [found('K7Q2M44')], next: '0123456789012-K7Q2M44' }
      : { tickets: [found('K7Q2M5W')], next: null };
  open('/console/search?q=каталог&state=open');
  expect((await screen.findByText('каталог <b>пуст</b>')).tagName).toBe('MARK');
  expect(server.asked[0]).toMatchObject({ text: 'каталог', filters: { isOpen: true } });
  fireEvent.click(screen.getByRole('button', { name: 'Показать ещё' }));
  expect(await screen.findByText('Тема K7Q2M5W')).toBeTruthy();
  expect(server.asked[1]).toMatchObject({ after: '0123456789012-K7Q2M44' });
});

test('the arrow keys lead from the field through the results and back', async () => {
  server.answer = () => ({ tickets: [found('K7Q2M44'), found('K7Q2M5W')], next: null });
  open('/console/search?q=каталог');
  await screen.findByText('Тема K7Q2M5W');
  const press = (key: string) => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key });
    return document.activeElement?.getAttribute('data-key') ?? 'field';
  };
  const path = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp'].map(press);
  expect(path).toEqual(['K7Q2M44', 'K7Q2M5W', 'K7Q2M5W', 'K7Q2M44', 'field']);
});

test('says that nothing was found, and why the server refused', async () => {
  open('/console/search?q=каталог');
  expect(await screen.findByText(/Ничего не найдено/u)).toBeTruthy();
  server.answer = () => {
    throw new CommandError({ code: 'rate-limited' });
  };
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'выставка' } });
  expect(await screen.findByText(/Слишком много запросов/u)).toBeTruthy();
  server.answer = () => ({ tickets: [found('K7Q2M44')], next: null });
  fireEvent.click(screen.getByRole('button', { name: 'Повторить' }));
  expect(await screen.findByText('Тема K7Q2M44')).toBeTruthy();
});
