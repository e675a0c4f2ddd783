// @vitest-environment jsdom
import type { CommandAnswer } from '@reglament/domain';
import { act, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { CommandQueue } from '../../data/command-queue/command-queue';
import { parsePending, type PendingCommand } from '../../data/command-queue/pending-command';
import { CommandError } from '../../data/firebase/command-error';
import { startTexts } from '../../i18n/testing/start-texts';
import { emptyDraft, loadDraft, saveDraft } from './draft';
import { SubmissionNotice } from './submission-notice';

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
let isOnline = false;
let commandQueue: CommandQueue;

const queueSubmission = () => {
  const waiting = parsePending('submitTicket', {
    commandId: '00000000-0000-4000-8000-000000000000',
    category: 'participant',
    subject: 'Без связи',
    text: 'Пишу из поезда, связи нет.',
    objects: [],
    language: 'ru',
  });
  if (waiting.ok) commandQueue.add(waiting.value);
};

const open = (address: string) =>
  render(
    <MemoryRouter initialEntries={[address]}>
      <SubmissionNotice />
    </MemoryRouter>,
  );

const reconnect = () =>
  act(() => {
    isOnline = true;
    commandQueue.resume();
  });

beforeAll(() => startTexts('ru'));
beforeEach(() => {
  localStorage.clear();
  isOnline = false;
  deliver.mockReset().mockResolvedValue({ number: 'K7Q2M4X', revision: 1 });
  commandQueue = new CommandQueue({
    deliver,
    save: () => undefined,
    isOnline: () => isOnline,
    now: () => 0,
    later: () => () => undefined,
  });
  mocks.commandQueue = commandQueue;
  saveDraft({ ...emptyDraft, subject: 'Без связи' });
  queueSubmission();
});

test('reports on other pages that a form is queued and when it was sent', async () => {
  open('/requests');
  expect(screen.getByText(/ждёт связи и отправится само/u)).toBeTruthy();
  reconnect();
  expect(await screen.findByText('Обращение K7Q-2M4X отправлено.')).toBeTruthy();
  expect(screen.getByRole('link').getAttribute('href')).toBe('/requests/K7Q2M4X');
  expect(loadDraft()).toEqual(emptyDraft);
});

test('links to the form with its text after a rejection', async () => {
  deliver.mockRejectedValue(new CommandError({ code: 'rate-limited' }));
  open('/requests');
  reconnect();
  const back = await screen.findByRole('link', { name: 'Открыть форму' });
  expect(back.getAttribute('href')).toBe('/');
  expect(loadDraft().subject).toBe('Без связи');
});

test('shows nothing on the form page, which has its own notice', () => {
  open('/');
  expect(screen.queryByText(/ждёт связи/u)).toBeNull();
});
