// @vitest-environment jsdom
import type { CommandAnswer, Message, PortalTicket, RequesterDecline } from '@reglament/domain';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { CommandQueue } from '../../data/command-queue/command-queue';
import type { PendingCommand } from '../../data/command-queue/pending-command';
import { CommandError } from '../../data/firebase/command-error';
import { startTexts } from '../../i18n/testing/start-texts';
import { aTicket } from '../../ui/clock/testing/a-ticket';
import { Conversation } from './conversation';

const mocks = vi.hoisted(() => ({
  commandQueue: null as unknown,
  thread: [] as unknown[],
  unreadable: [] as unknown[],
}));

vi.mock('../../data/portal', () => ({ myMessages: () => ({}) }));
vi.mock('../../data/live-query', () => ({
  useLiveQuery: () => ({
    state: 'ready',
    data: {
      items: mocks.thread,
      unreadable: mocks.unreadable,
      size: mocks.thread.length,
      end: null,
    },
  }),
}));
vi.mock('../../data/command-queue/use-command-queue', async () => {
  const { useSyncExternalStore } = await import('react');
  const commandQueue = () => mocks.commandQueue as CommandQueue;
  return {
    useCommandQueue: commandQueue,
    useCommandQueueEntries: () =>
      useSyncExternalStore(commandQueue().subscribe, commandQueue().entries),
  };
});

const NUMBER = '0000000';
const user = { uid: 'ivan', name: 'Иван', email: 'ivan@reglament.test', emailVerified: true };
const deliver = vi.fn<(command: PendingCommand) => Promise<CommandAnswer>>();
let isOnline = true;

const ticketOf = (parts: Partial<PortalTicket> = {}): PortalTicket => ({
  ...aTicket(),
  firstResponse: null,
  resolution: null,
  number: NUMBER,
  subject: 'Не открывается каталог',
  category: 'participant',
  categoryTitle: { ru: 'Участники мероприятий', en: 'Participants of events' },
  updatedAt: 0,
  resolvedAt: null,
  reopenUntil: null,
  refusal: null,
  deferral: null,
  contest: null,
  rating: null,
  lastMessageBy: 'requester',
  news: null,
  pauses: [],
  ...parts,
});

const messageOf = (parts: Partial<Message>): Message => ({
  id: 'message-00000001',
  number: NUMBER,
  requesterUid: 'ivan',
  author: { role: 'requester', name: 'Иван' },
  text: 'Каталог пуст.',
  steps: null,
  format: 'plain',
  quoted: null,
  attachments: [],
  at: 0,
  ...parts,
});

const page = (ticket: PortalTicket) => (
  <MemoryRouter>
    <Conversation user={user} ticket={ticket} />
  </MemoryRouter>
);

const fieldNamed = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
const write = (name: string, value: string) =>
  fireEvent.change(fieldNamed(name), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const sentInput = () => deliver.mock.calls[0]?.[0].input;

beforeAll(() => startTexts('ru'));
beforeEach(() => {
  localStorage.clear();
  isOnline = true;
  mocks.thread = [messageOf({})];
  deliver.mockReset().mockResolvedValue({ number: NUMBER, revision: 2 });
  mocks.commandQueue = new CommandQueue({
    deliver,
    save: () => undefined,
    isOnline: () => isOnline,
    now: () => 0,
    later: () => () => undefined,
  });
});

test('restores an unsent reply after a reload', () => {
  const { unmount } = render(page(ticketOf()));
  write('Ваш ответ', 'И ещё одно');
  unmount();
  render(page(ticketOf()));
  expect(fieldNamed('Ваш ответ').value).toBe('И ещё одно');
});

test('shows a sent reply at once and never twice', async () => {
  const { rerender } = render(page(ticketOf()));
  write('Ваш ответ', 'Номер заявки 777');
  press('Ответить');
  expect(fieldNamed('Ваш ответ').value).toBe('');
  expect(screen.getByText('Номер заявки 777')).toBeTruthy();
  await waitFor(() => expect(deliver).toHaveBeenCalled());
  const id = String(sentInput()?.commandId);
  mocks.thread = [messageOf({}), messageOf({ id, text: 'Номер заявки 777' })];
  rerender(page(ticketOf()));
  await screen.findByText('Ответ отправлен');
  expect(screen.getAllByText('Номер заявки 777')).toHaveLength(1);
});

test('marks a reply as queued while offline', () => {
  isOnline = false;
  render(page(ticketOf()));
  write('Ваш ответ', 'Пишу из поезда');
  press('Ответить');
  expect(screen.getByText('Ждёт связи, отправится само')).toBeTruthy();
});

test('shows why a reply was rejected and restores its text', async () => {
  deliver.mockRejectedValue(new CommandError({ code: 'wrong-status' }));
  render(page(ticketOf()));
  write('Ваш ответ', 'Опоздавший ответ');
  press('Ответить');
  expect(await screen.findByText(/это действие невозможно/u)).toBeTruthy();
  press('Вернуть текст в поле');
  expect(fieldNamed('Ваш ответ').value).toBe('Опоздавший ответ');
  expect(screen.queryByText('Не отправлено')).toBeNull();
});

test('does not send an empty reply', () => {
  render(page(ticketOf()));
  write('Ваш ответ', '  \n ');
  press('Ответить');
  expect(screen.getByText('Напишите ответ.')).toBeTruthy();
  expect(deliver).not.toHaveBeenCalled();
});

test('reopens a resolved request with a comment during the grace period', async () => {
  render(page(ticketOf({ status: 'resolved', reopenUntil: Date.now() + 60_000 })));
  write('Что осталось нерешённым', 'Ошибка вернулась');
  press('Открыть снова');
  await waitFor(() => expect(deliver.mock.calls[0]?.[0].name).toBe('reopen'));
  expect(sentInput()).toMatchObject({ number: NUMBER, text: 'Ошибка вернулась' });
});

test('offers a new request after the grace period', () => {
  render(page(ticketOf({ status: 'resolved', reopenUntil: Date.now() - 60_000 })));
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByRole('link', { name: 'Новое обращение' }).getAttribute('href')).toBe('/');
});

const decline: RequesterDecline = {
  reason: 'unsupported-environment',
  title: { ru: 'Не выполнены технические требования', en: 'Technical requirements not met' },
  clause: '2.7',
  text: 'Такая версия не подходит.',
  attached: { kind: 'link', text: 'https://zooportal.pro/requirements' },
  at: 0,
  next: 'contest',
  final: false,
  contestUntil: Date.now() + 60_000,
};

test('contests a decline with a comment', async () => {
  render(page(ticketOf({ status: 'declined', refusal: decline })));
  press('Отправить');
  expect(screen.getByText('Напишите, почему вы не согласны.')).toBeTruthy();
  write('Не согласны? Напишите почему', 'Версия новая');
  press('Отправить');
  await waitFor(() => expect(deliver.mock.calls[0]?.[0].name).toBe('contest'));
  expect(sentInput()).toMatchObject({ number: NUMBER, text: 'Версия новая' });
  expect(screen.getByText('Версия новая')).toBeTruthy();
});

test('asks for the missing information when the decline names it', () => {
  render(page(ticketOf({ status: 'declined', refusal: { ...decline, next: 'supply' } })));
  expect(fieldNamed('Пришлите то, о чём мы спросили')).toBeTruthy();
});

test.each([
  ['final', { final: true, contestUntil: null }],
  ['too old', { contestUntil: Date.now() - 60_000 }],
  ['not to be contested', { next: 'none', contestUntil: null }],
] as const)('offers no reply for a decline that is %s', (_what, parts) => {
  render(page(ticketOf({ status: 'declined', refusal: { ...decline, ...parts } })));
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('announces an answer that arrives while the page is open', () => {
  const { rerender } = render(page(ticketOf()));
  expect(screen.queryByText('Новый ответ: Анна Белова')).toBeNull();
  const author = { role: 'agent', name: 'Анна Белова' } as const;
  mocks.thread = [messageOf({}), messageOf({ id: 'message-00000002', author, text: 'Готово.' })];
  rerender(page(ticketOf()));
  expect(screen.getByText('Новый ответ: Анна Белова')).toBeTruthy();
});

test('shows text verbatim, never as markup', () => {
  const text = '<img src=x onerror=alert(1)>\n**не жирно**';
  mocks.thread = [messageOf({ text })];
  const { container } = render(page(ticketOf()));
  expect(container.querySelector('img')).toBeNull();
  expect(container.textContent).toContain(text);
});

test('shows the markup of an agent as elements that cannot carry HTML', () => {
  const text = '**Готово**: [статья](/help/x), [сюда](javascript:x)\n\n- <img src=x onerror=x>';
  const author = { role: 'agent', name: 'Анна' } as const;
  mocks.thread = [messageOf({ author, text, format: 'markdown' })];
  const { container } = render(page(ticketOf()));
  expect(container.querySelector('strong')?.textContent).toBe('Готово');
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(links).toContain('/help/x');
  expect(links.join()).not.toContain('javascript');
  expect(container.querySelector('img')).toBeNull();
  expect(container.querySelector('li li')?.textContent).toBe('<img src=x onerror=x>');
});

test('shows an unreadable message as one thread entry', () => {
  mocks.unreadable = [{ id: 'message-00000002', before: null }];
  mocks.thread = [messageOf({})];
  render(page(ticketOf()));
  const entries = within(screen.getByRole('list')).getAllByRole('listitem');
  expect(entries.at(-1)?.textContent).toBe(
    'Запись message-00000002 не показать, в её данных ошибка.',
  );
  mocks.unreadable = [];
});
