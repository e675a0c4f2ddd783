// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { showTicketNumber, type Ticket } from '@reglament/domain';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { newTicket } from '../../../domain/src/testing/builders';
import { CommandError } from '../../data/firebase/command-error';
import { NewRequestDialog } from './new-request-dialog';
import { field, press, send, startDialogs, type } from './testing/dialog';

const callFunction = vi.hoisted(() => vi.fn<(name: string, input: unknown) => Promise<unknown>>());
vi.mock('../../data/firebase/functions', () => ({ callFunction }));

const { listenList } = vi.hoisted(() => ({
  listenList: vi.fn<typeof import('../../data/firebase/firestore').listenList>(),
}));
vi.mock('../../data/firebase/firestore', () => ({ listenList }));

/** Answers each list query with the tickets stored under the field of its first condition. */
const answerLists = (tickets: Readonly<Record<string, readonly Ticket[]>>) =>
  listenList.mockImplementation((spec, parse, observer) => {
    const stored = tickets[spec.filters[0]?.field ?? ''] ?? [];
    const items = stored.flatMap((ticket) => parse(ticket, ticket.number) ?? []);
    observer.next({ items, size: items.length, unreadable: [], end: null }, { fromCache: false });
    return () => undefined;
  });

const onLogged = vi.fn<(number: string) => void>();
const onClose = vi.fn<() => void>();

const vera = {
  uid: 'host:shows:1204',
  name: 'Вера Холодова',
  login: 'vera',
  phone: '+79161234567',
  skype: null,
  addresses: ['vera@example.test'],
};
const verina = { ...vera, uid: 'host:shows:7', name: 'Верина Ольга', phone: null };

const open = () =>
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <NewRequestDialog uid="anna" onLogged={onLogged} onClose={onClose} />
      </QueryClientProvider>
    </MantineProvider>,
  );

const search = async (text: string, found: string) => {
  type('Заявитель', text);
  await screen.findByText(found);
};

const chooseVera = async () => {
  await search('вер', 'Верина Ольга');
  press('Enter');
  await waitFor(() => expect(document.activeElement).toBe(field('Канал')));
};

const fillIn = () => {
  fireEvent.change(field('Категория'), { target: { value: 'organiser-system' } });
  type('Тема', 'Не открывается каталог');
  type('Описание', 'После сохранения каталог пуст.');
};

const logged = () =>
  callFunction.mock.calls.filter(([name]) => name === 'logTicket').map(([, input]) => input);

beforeAll(startDialogs);

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  localStorage.clear();
  onLogged.mockReset();
  listenList.mockClear();
  answerLists({});
  callFunction.mockReset().mockImplementation(async (name) => {
    await Promise.resolve();
    return name === 'findPeople' ? [vera, verina] : { number: 'K7Q2M44', revision: 1 };
  });
});

test('logs a call for a person of the directory by keyboard only', async () => {
  open();
  expect(document.activeElement).toBe(field('Заявитель'));
  await search('вер', 'Верина Ольга');
  press('ArrowDown');
  press('ArrowUp');
  press('Enter');
  await waitFor(() => expect(document.activeElement).toBe(field('Канал')));
  expect(field('Кто звонил').value).toBe('Вера Холодова');
  expect(field('Номер для обратного звонка').value).toBe('+79161234567');
  fillIn();
  send();
  await waitFor(() => expect(onLogged).toHaveBeenCalledWith('K7Q2M44'));
  expect(logged()).toMatchObject([
    {
      channel: 'phone',
      caller: 'Вера Холодова',
      callback: '+79161234567',
      requester: { uid: 'host:shows:1204' },
      category: 'organiser-system',
      subject: 'Не открывается каталог',
      objects: [],
      language: 'ru',
    },
  ]);
});

test('chooses another person with the arrows', async () => {
  open();
  await search('вер', 'Верина Ольга');
  press('ArrowDown');
  press('Enter');
  await waitFor(() => expect(field('Кто звонил').value).toBe('Верина Ольга'));
});

test('registers a requester whom the directory does not have', async () => {
  callFunction.mockImplementation(async (name) => {
    await Promise.resolve();
    return name === 'findPeople' ? [] : { number: 'K7Q2M44', revision: 1 };
  });
  open();
  await search('+7 916 000-11-22', 'В справочнике никого не нашли.');
  press('Enter');
  await waitFor(() => expect(document.activeElement).toBe(field('Имя')));
  expect(field('Телефон').value).toBe('+7 916 000-11-22');
  type('Имя', 'Пётр Иванов');
  fireEvent.change(field('Канал'), { target: { value: 'skype' } });
  fillIn();
  send();
  await waitFor(() => expect(onLogged).toHaveBeenCalledWith('K7Q2M44'));
  expect(logged()).toMatchObject([
    {
      channel: 'skype',
      caller: 'Пётр Иванов',
      requester: { name: 'Пётр Иванов', phone: '+7 916 000-11-22' },
    },
  ]);
});

test('names what is missing, focuses the first such field and sends nothing', () => {
  open();
  send();
  expect(screen.getByText('Выберите заявителя или запишите нового.')).toBeTruthy();
  expect(screen.getAllByText('Выберите категорию.')).toHaveLength(1);
  expect(document.activeElement).toBe(field('Заявитель'));
  expect(logged()).toEqual([]);
});

test('asks for one contact of a new requester', async () => {
  open();
  fireEvent.click(screen.getByText('Записать нового заявителя'));
  await waitFor(() => expect(document.activeElement).toBe(field('Имя')));
  type('Имя', 'Пётр');
  fillIn();
  send();
  expect(screen.getByText('Укажите телефон, Skype или адрес почты.')).toBeTruthy();
  type('Адрес почты', 'petr');
  send();
  expect(screen.getByText('Это не похоже на адрес почты.')).toBeTruthy();
  expect(logged()).toEqual([]);
});

test('keeps the draft until it is sent', async () => {
  const first = open();
  type('Тема', 'Не открывается каталог');
  first.unmount();
  const second = open();
  expect(field('Тема').value).toBe('Не открывается каталог');
  fireEvent.click(screen.getByText('Очистить'));
  expect(field('Тема').value).toBe('');
  second.unmount();
  open();
  expect(field('Тема').value).toBe('');
  await search('вер', 'Верина Ольга');
});

test('repeats a request that could not be delivered with the same id', async () => {
  open();
  await chooseVera();
  fillIn();
  callFunction.mockRejectedValueOnce(new CommandError({ code: 'unavailable' }));
  send();
  await waitFor(() => expect(screen.getByRole('alert').textContent).not.toBe(''));
  expect(onLogged).not.toHaveBeenCalled();
  send();
  await waitFor(() => expect(onLogged).toHaveBeenCalledTimes(1));
  const ids = logged().map((input) => (input as { commandId: string }).commandId);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test('shows at its field why the server refused a value', async () => {
  open();
  await chooseVera();
  fillIn();
  const issues = [{ path: 'calledAt', code: 'not-allowed' as const }];
  callFunction.mockRejectedValueOnce(new CommandError({ code: 'invalid-input', issues }));
  send();
  const text = 'Время звонка: не в будущем и не раньше недели назад.';
  expect(await screen.findByText(text)).toBeTruthy();
});

const ticketLinks = () => screen.getAllByRole('link').map((link) => link.getAttribute('href'));

test('sends steps, objects and the link of the form, without empty rows', async () => {
  open();
  await chooseVera();
  fillIn();
  type('Как это повторить (необязательно)', '1. Открыть каталог');
  type('Ссылка на страницу (необязательно)', 'shows.test/1204');
  fireEvent.click(screen.getByText('Добавить номер'));
  fireEvent.click(screen.getByText('Добавить номер'));
  const lastNumber = () => screen.getAllByLabelText('Номер').at(-1) ?? document.body;
  fireEvent.change(lastNumber(), { target: { value: '№ 12a' } });
  send();
  expect(screen.getByText('Номер состоит только из цифр.')).toBeTruthy();
  expect(document.activeElement).toBe(lastNumber());
  expect(logged()).toEqual([]);
  fireEvent.change(lastNumber(), { target: { value: '№ 1204' } });
  const lastKind = screen.getAllByLabelText('Что это').at(-1) ?? document.body;
  fireEvent.change(lastKind, { target: { value: 'event' } });
  send();
  await waitFor(() => expect(onLogged).toHaveBeenCalledWith('K7Q2M44'));
  expect(logged()).toMatchObject([
    {
      steps: '1. Открыть каталог',
      objects: [{ kind: 'event', id: '1204' }],
      sourceUrl: 'https://shows.test/1204',
    },
  ]);
});

test('asks for cards and signs of duplicate cards, but takes the call without them', async () => {
  open();
  await chooseVera();
  fillIn();
  type('Как это повторить (необязательно)', 'Этих шагов форма больше не спрашивает');
  fireEvent.change(field('Категория'), { target: { value: 'merge-cards' } });
  type('Почему это одно животное', 'Одна собака, две карточки.');
  fireEvent.click(field('Чип или клеймо'));
  fireEvent.click(screen.getByText('Добавить карточку'));
  expect(field('Что это').value).toBe('animal');
  send();
  await waitFor(() => expect(onLogged).toHaveBeenCalledWith('K7Q2M44'));
  expect(logged()).toMatchObject([{ category: 'merge-cards', signs: ['chip'], objects: [] }]);
  expect(logged()[0]).not.toHaveProperty('steps');
});

test('lists what the request may repeat, once each and in new tabs', async () => {
  const own = { ...newTicket(), number: 'A7Q2M5W' };
  const about = { ...newTicket(), number: 'Z7Q2M5W' };
  answerLists({ 'requester.uid': [own], objects: [own, about] });
  open();
  await chooseVera();
  const link = await screen.findByRole('link', { name: new RegExp(showTicketNumber(own.number)) });
  expect(link.getAttribute('target')).toBe('_blank');
  expect(ticketLinks()).toEqual(['/console/all/A7Q2M5W']);
  fireEvent.click(screen.getByText('Добавить номер'));
  type('Номер', '12345');
  await waitFor(() =>
    expect(ticketLinks()).toEqual(['/console/all/A7Q2M5W', '/console/all/Z7Q2M5W']),
  );
  expect(listenList.mock.calls.map(([spec]) => spec.limit)).toEqual([5, 5]);
});

test('says that nothing similar is there, and offers to repeat a list that failed', async () => {
  listenList.mockImplementationOnce((_spec, _parse, observer) => {
    observer.error({ code: 'forbidden', lasting: true });
    return () => undefined;
  });
  open();
  await chooseVera();
  await screen.findByText('Похожие обращения не загрузились.');
  fireEvent.click(screen.getByText('Повторить'));
  expect(await screen.findByText('Похожих обращений нет.')).toBeTruthy();
});

test('offers to repeat a search that failed', async () => {
  callFunction.mockRejectedValueOnce(new CommandError({ code: 'unavailable' }));
  open();
  await search('вер', 'Поиск не удался.');
  fireEvent.click(screen.getByText('Повторить'));
  expect(await screen.findByText('Верина Ольга')).toBeTruthy();
});
