// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import type { CommandAnswer, Ticket } from '@reglament/domain';
import { act as during, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { newTicket } from '../../../domain/src/testing/builders';
import { PanelHandles } from '../../commands/panel-handles';
import { CommandPortsContext } from '../../commands/use-panel-handles';
import { CommandQueue } from '../../data/command-queue/command-queue';
import type { PendingCommand } from '../../data/command-queue/pending-command';
import { startTexts } from '../../i18n/testing/start-texts';
import { Composer } from './composer';

const mocks = vi.hoisted(() => ({ commandQueue: null as unknown }));

vi.mock('../../data/command-queue/use-command-queue', async () => {
  const { useSyncExternalStore } = await import('react');
  const commandQueue = () => mocks.commandQueue as CommandQueue;
  return {
    useCommandQueue: commandQueue,
    useCommandQueueEntries: () =>
      useSyncExternalStore(commandQueue().subscribe, commandQueue().entries),
  };
});

const deliver = vi.fn<(command: PendingCommand) => Promise<CommandAnswer>>();
let ports = new PanelHandles();
/** Drafts are stored per user, so each test uses another one. */
let serial = 0;
let ticket: Ticket;

const page = (shown: Ticket) => (
  <MantineProvider>
    <CommandPortsContext value={ports}>
      <Composer key={shown.number} ticket={shown} uid={`boris-${serial}`} />
    </CommandPortsContext>
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

beforeAll(async () => {
  await startTexts('ru');
});

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  localStorage.clear();
  serial += 1;
  ticket = newTicket();
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
