// @vitest-environment jsdom
import { File } from 'node:buffer';
import { MantineProvider } from '@mantine/core';
import { ticketNumber, type Attachment, type CommandAnswer, type Ticket } from '@reglament/domain';
import { QueryClientProvider } from '@tanstack/react-query';
import { act as during, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { newTicket } from '../../../domain/src/testing/builders';
import { pngOf } from '../../../domain/src/testing/pictures';
import { PanelHandles } from '../../commands/panel-handles';
import { CommandPortsContext } from '../../commands/use-panel-handles';
import { CommandQueue } from '../../data/command-queue/command-queue';
import type { PendingCommand } from '../../data/command-queue/pending-command';
import { CommandError } from '../../data/firebase/command-error';
import { queryClient } from '../../data/query-client';
import { setSession } from '../../data/session';
import { startTexts } from '../../i18n/testing/start-texts';
import { Composer } from './composer';
import { resolving } from './testing/macro';

const mocks = vi.hoisted(() => ({
  commandQueue: null as unknown,
  upload: vi.fn<() => Promise<Attachment>>(),
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

vi.mock('../../data/live-query', () => ({
  useLiveQuery: ({ key }: { readonly key: readonly unknown[] }) => ({
    data: { items: key[1] === null ? [resolving] : [] },
  }),
}));

vi.mock('../../data/firebase/attachments', () => ({
  sendPicture: mocks.upload,
  takeBackPicture: async () => undefined,
}));

const deliver = vi.fn<(command: PendingCommand) => Promise<CommandAnswer>>();
let ports = new PanelHandles();
/** Drafts are stored per user and pictures per ticket, so each test uses others. */
let serial = 0;
let ticket: Ticket;

const page = (shown: Ticket) => (
  <MantineProvider>
    <QueryClientProvider client={queryClient()}>
      <CommandPortsContext value={ports}>
        <Composer key={shown.number} ticket={shown} uid={`boris-${serial}`} />
      </CommandPortsContext>
    </QueryClientProvider>
  </MantineProvider>
);

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Ответ заявителю' });
const type = (value: string) => fireEvent.change(field(), { target: { value } });
const send = () => fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true });
const sentCommands = () => deliver.mock.calls.map(([{ name, input }]) => ({ name, ...input }));
const changed: Pick<Ticket, 'revision' | 'changedBy'> = {
  revision: 2,
  changedBy: { uid: 'anna', name: 'Анна Агеева' },
};

/** The stored form of {@link pastePicture}. */
const storedPicture: Attachment = {
  id: '0123456789abcdef0123456789abcdef',
  name: 'a.png',
  type: 'image/png',
  width: 4,
  height: 4,
  bytes: 67,
};

/** Pastes a picture into the page. Files of jsdom cannot be read, so it is one of Node. */
const pastePicture = (): void => {
  const file = new File([Uint8Array.from(pngOf(4, 4))], storedPicture.name, { type: 'image/png' });
  fireEvent.paste(document, { clipboardData: { types: ['Files'], files: [file] } });
};

beforeAll(async () => {
  await startTexts('ru');
});

beforeEach(() => {
  vi.stubGlobal('fetch', async () => Response.json({ language: 'ru', articles: [] }));
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  localStorage.clear();
  setSession({
    user: { uid: 'boris', name: 'Борис', email: 'boris@x.test', emailVerified: true },
    role: 'agent',
  });
  mocks.upload.mockReset().mockResolvedValue(storedPicture);
  serial += 1;
  ticket = { ...newTicket(), number: ticketNumber(new Uint8Array(8).fill(serial)) };
  ports = new PanelHandles();
  deliver.mockReset().mockImplementation(async ({ input }) => ({
    number: ticket.number,
    revision: ('baseRevision' in input ? (input.baseRevision ?? 0) : 0) + 1,
  }));
  mocks.commandQueue = new CommandQueue({
    deliver,
    save: () => undefined,
    isOnline: () => true,
    now: () => 0,
    later: () => () => undefined,
  });
});

test('focuses the field on e, so that typing never confirms', async () => {
  render(page(ticket));
  during(() => ports.composer?.resolve());
  expect(screen.getByText('Решить без ответа заявителю?')).toBeTruthy();
  expect(document.activeElement).toBe(field());
  type('Счёт готов');
  expect(screen.getByText('Решить с этим ответом?')).toBeTruthy();
  expect(deliver).not.toHaveBeenCalled();
  send();
  await waitFor(() =>
    expect(sentCommands()).toMatchObject([{ name: 'resolve', text: 'Счёт готов' }]),
  );
});

test('appends text typed before the field was rendered to the draft and sends nothing', () => {
  render(page(ticket));
  during(() => ports.composer?.resolve('Счёт '));
  expect(field().value).toBe('Счёт ');
  expect(document.activeElement).toBe(field());
  expect(screen.getByText('Решить с этим ответом?')).toBeTruthy();
  during(() => ports.composer?.resolve('готов'));
  during(() => ports.composer?.write('reply', '.'));
  expect(field().value).toBe('Счёт готов.');
  during(() => ports.composer?.write('note', 'Проверено'));
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Проверено');
  expect(deliver).not.toHaveBeenCalled();
});

test('cancels resolving on Escape and replies on the next Ctrl+Enter', async () => {
  render(page(ticket));
  during(() => ports.composer?.resolve());
  fireEvent.keyDown(field(), { key: 'Escape' });
  type('Смотрим');
  send();
  await waitFor(() => expect(sentCommands()).toMatchObject([{ name: 'reply' }]));
});

test('shows a concurrent reply before sending a draft that was started earlier', async () => {
  const { rerender } = render(page(ticket));
  type('Ответ Бориса');
  rerender(page({ ...ticket, ...changed }));
  expect(screen.getByText(/Изменение: Анна Агеева/u)).toBeTruthy();
  send();
  expect(deliver).not.toHaveBeenCalled();
  expect(field().value).toBe('Ответ Бориса');
  fireEvent.click(screen.getByRole('button', { name: 'Отправить всё равно' }));
  await waitFor(() => expect(sentCommands()).toMatchObject([{ name: 'reply', baseRevision: 2 }]));
});

test('shows a change made while the page was closed', () => {
  const { unmount } = render(page(ticket));
  type('Ответ Бориса');
  unmount();
  render(page({ ...ticket, ...changed }));
  expect(screen.getByText(/Изменение: Анна Агеева/u)).toBeTruthy();
});

test('sends the revision at which the draft was started', async () => {
  render(page(ticket));
  type('Ответ Бориса');
  send();
  await waitFor(() => expect(sentCommands()).toMatchObject([{ baseRevision: ticket.revision }]));
});

test('reports an empty reply and marks the field as invalid', () => {
  render(page(ticket));
  send();
  expect(screen.getByText('Напишите ответ заявителю: поле пустое.')).toBeTruthy();
  expect(field().getAttribute('aria-invalid')).toBe('true');
  const described = document.getElementById(field().getAttribute('aria-describedby') ?? '');
  expect(described?.textContent).toContain('поле пустое');
  type('С');
  expect(field().getAttribute('aria-invalid')).toBe('false');
});

/** Lets the upload of the next picture wait. */
const holdUpload = () => {
  let finish: (stored: Attachment) => void = () => undefined;
  mocks.upload.mockImplementation(
    () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
  );
  return () => finish(storedPicture);
};

test('sends a reply once its pictures are uploaded, and only once', async () => {
  const finishUpload = holdUpload();
  render(page(ticket));
  pastePicture();
  expect(await screen.findByText(/Загружается/u)).toBeTruthy();
  type('Вот где кнопка.');
  send();
  expect(field().readOnly).toBe(true);
  expect(screen.getByText('Ответ уйдёт, когда загрузятся снимки.')).toBeTruthy();
  send();
  expect(deliver).not.toHaveBeenCalled();
  finishUpload();
  await waitFor(() =>
    expect(sentCommands()).toMatchObject([
      { name: 'reply', text: 'Вот где кнопка.', attachments: [storedPicture.id] },
    ]),
  );
  await waitFor(() => expect(screen.queryByText('a.png')).toBeNull());
  expect(field().value).toBe('');
  expect(deliver).toHaveBeenCalledOnce();
});

test('demands a text when a ticket is resolved with pictures', async () => {
  render(page(ticket));
  pastePicture();
  expect(await screen.findByText(/Загружен$/u)).toBeTruthy();
  during(() => ports.composer?.resolve());
  send();
  expect(await screen.findByText('Напишите ответ заявителю: поле пустое.')).toBeTruthy();
  expect(screen.getByText('a.png')).toBeTruthy();
});

test('brings the pictures of a refused reply back and uploads lost ones again', async () => {
  deliver.mockRejectedValueOnce(new CommandError({ code: 'file-gone' }));
  render(page(ticket));
  pastePicture();
  expect(await screen.findByText(/Загружен$/u)).toBeTruthy();
  type('Вот где кнопка.');
  send();
  await waitFor(() => expect(field().value).toBe('Вот где кнопка.'));
  expect(await screen.findByText('a.png')).toBeTruthy();
  await waitFor(() => expect(mocks.upload).toHaveBeenCalledTimes(2));
});

test('keeps the pictures of a reply while a note is written', async () => {
  render(page(ticket));
  pastePicture();
  expect(await screen.findByText('a.png')).toBeTruthy();
  during(() => ports.composer?.write('note', 'Проверено'));
  expect(screen.queryByText('a.png')).toBeNull();
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter', ctrlKey: true });
  await waitFor(() => expect(sentCommands()).toMatchObject([{ name: 'addNote' }]));
  expect(sentCommands()[0]).not.toHaveProperty('attachments');
  during(() => ports.composer?.write('reply'));
  expect(await screen.findByText('a.png')).toBeTruthy();
});

test('formats the selection by a shortcut and sends it as markup', async () => {
  render(page(ticket));
  type('Счёт готов');
  field().setSelectionRange(0, 4);
  fireEvent.keyDown(field(), { code: 'KeyB', key: 'и', ctrlKey: true });
  fireEvent.click(await screen.findByRole('button', { name: 'Предпросмотр' }));
  expect((await screen.findByText('Счёт')).tagName).toBe('STRONG');
  send();
  await waitFor(() =>
    expect(sentCommands()).toMatchObject([{ text: '**Счёт** готов', format: 'markdown' }]),
  );
});

test('refuses a reply with an unfilled placeholder and selects it', () => {
  render(page(ticket));
  type('Срок: {deadline}');
  send();
  expect(screen.getByText(/Заполните \{deadline\}/u)).toBeTruthy();
  expect(field().value.slice(field().selectionStart, field().selectionEnd)).toBe('{deadline}');
});

test('sends a text with the macro that was chosen, in one command', async () => {
  render(page(ticket));
  during(() => field().focus());
  type('/испр');
  await screen.findByRole('option', { name: 'Исправлено' });
  fireEvent.keyDown(field(), { key: 'Enter' });
  await screen.findByText('Макрос «Исправлено»');
  type('Готово.');
  send();
  await waitFor(() =>
    expect(sentCommands()).toMatchObject([
      { name: 'applyMacro', macro: resolving.id, text: 'Готово.', format: 'markdown' },
    ]),
  );
});
