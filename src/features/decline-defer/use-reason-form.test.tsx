// @vitest-environment jsdom
import type { CommandAnswer } from '@reglament/domain';
import { zooportalRegulation } from '@reglament/domain';
import { act as during, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { newTicket } from '../../../domain/src/testing/builders';
import { CommandQueue } from '../../data/command-queue/command-queue';
import type { PendingCommand } from '../../data/command-queue/pending-command';
import { CommandError } from '../../data/firebase/command-error';
import type { ReasonAction } from './form';
import { useFailedDecision } from './use-failed-decision';
import { useReasonForm } from './use-reason-form';

const mocks = vi.hoisted(() => ({ commandQueue: null as unknown }));

vi.mock('../../data/regulation', async () => {
  const { zooportalRegulation: shipped } = await import('@reglament/domain');
  return { useRegulation: () => shipped };
});
vi.mock('../../ui/clock/use-clock-facts', async () => {
  const { zooportalCalendars: calendars } = await import('@reglament/domain');
  return { useClockFacts: () => ({ calendars }) };
});
vi.mock('../../data/command-queue/use-command-queue', async () => {
  const { useSyncExternalStore } = await import('react');
  const commandQueue = () => mocks.commandQueue as CommandQueue;
  return {
    useCommandQueue: commandQueue,
    useCommandQueueEntries: () =>
      useSyncExternalStore(commandQueue().subscribe, commandQueue().entries),
  };
});

const ticket = newTicket();
const deliver = vi.fn<(command: PendingCommand) => Promise<CommandAnswer>>();
const onDone = vi.fn<() => void>();

const templateOf = (wanted: string) =>
  zooportalRegulation.reasons.find(({ code }) => code === wanted)?.declineText?.ru;

const open = (act: ReasonAction = 'decline') =>
  renderHook(() => {
    useFailedDecision(ticket.number, 'anna');
    return useReasonForm({ ticket, act, uid: 'anna', onDone });
  });

const openAt = (revision: number, act: ReasonAction = 'decline') =>
  renderHook(() => useReasonForm({ ticket: { ...ticket, revision }, act, uid: 'anna', onDone }));

type Opened = ReturnType<typeof open>;
type Change = Parameters<Opened['result']['current']['change']>;

const type = ({ result }: Opened, ...change: Change) => {
  during(() => result.current.change(...change));
};

beforeEach(() => {
  localStorage.clear();
  deliver.mockReset().mockResolvedValue({ number: ticket.number, revision: 2 });
  onDone.mockReset();
  mocks.commandQueue = new CommandQueue({
    deliver,
    save: () => undefined,
    isOnline: () => true,
    now: () => 0,
    later: () => () => undefined,
  });
});

test('fills in the text of a reason in the language of the request unless it was edited', () => {
  const dialog = open();
  type(dialog, 'reason', 'unconstructive');
  expect(dialog.result.current.form.text).toBe(templateOf('unconstructive'));
  type(dialog, 'reason', 'unlicensed-software');
  expect(dialog.result.current.form.text).toBe(templateOf('unlicensed-software'));
  type(dialog, 'text', 'Своими словами.');
  type(dialog, 'reason', 'unconstructive');
  expect(dialog.result.current.form.text).toBe('Своими словами.');
});

test('restores the draft when the dialog is reopened', () => {
  const first = open();
  type(first, 'reason', 'out-of-scope');
  type(first, 'referral', 'Секретарь клуба');
  first.unmount();
  expect(open().result.current.form).toMatchObject({
    reason: 'out-of-scope',
    referral: 'Секретарь клуба',
  });
});

test('shows validation errors only after an attempt to submit', () => {
  const dialog = open();
  expect(dialog.result.current.errors).toEqual({});
  during(() => dialog.result.current.submit());
  expect(Object.keys(dialog.result.current.errors)).toEqual(['reason', 'text']);
  expect(onDone).not.toHaveBeenCalled();
  expect(deliver).not.toHaveBeenCalled();
});

test('removes the draft after a successful decline', async () => {
  const dialog = open();
  type(dialog, 'reason', 'unconstructive');
  during(() => dialog.result.current.submit());
  expect(onDone).toHaveBeenCalledOnce();
  await waitFor(() => expect(deliver).toHaveBeenCalledOnce());
  expect(deliver.mock.calls[0]?.[0]).toMatchObject({
    name: 'decline',
    input: { reason: 'unconstructive', baseRevision: ticket.revision },
  });
  expect(open().result.current.form.reason).toBe('');
});

test('restores every field of a rejected command', async () => {
  deliver.mockRejectedValue(new CommandError({ code: 'conflict' }));
  const dialog = open();
  type(dialog, 'reason', 'out-of-scope');
  type(dialog, 'referral', 'Секретарь клуба');
  type(dialog, 'text', 'Своими словами.');
  during(() => dialog.result.current.submit());
  const commandQueue = mocks.commandQueue as CommandQueue;
  await waitFor(() => expect(commandQueue.entries()[0]?.isRestored).toBe(true));
  dialog.unmount();
  const again = open();
  expect(again.result.current.form).toMatchObject({
    reason: 'out-of-scope',
    referral: 'Секретарь клуба',
    text: 'Своими словами.',
  });
  deliver.mockResolvedValue({ number: ticket.number, revision: 3 });
  during(() => again.result.current.submit());
  await waitFor(() => expect(commandQueue.entries().map(({ state }) => state)).toEqual(['done']));
});

test('holds the command back after a concurrent change until it is sent anyway', async () => {
  const dialog = renderHook(
    ({ revision }) =>
      useReasonForm({ ticket: { ...ticket, revision }, act: 'decline', uid: 'anna', onDone }),
    { initialProps: { revision: 1 } },
  );
  expect(dialog.result.current.isOutdated).toBe(false);
  dialog.rerender({ revision: 2 });
  expect(dialog.result.current.isOutdated).toBe(true);
  during(() => dialog.result.current.change('reason', 'unconstructive'));
  during(() => dialog.result.current.submit());
  expect([onDone.mock.calls.length, deliver.mock.calls.length]).toEqual([0, 0]);
  during(() => dialog.result.current.submitAnyway());
  await waitFor(() => expect(deliver).toHaveBeenCalledOnce());
  expect(deliver.mock.calls[0]?.[0].input).toMatchObject({ baseRevision: 2 });
});

test('compares a reopened draft with the revision stored with it', async () => {
  const first = open();
  type(first, 'reason', 'unconstructive');
  first.unmount();
  const again = openAt(2);
  expect(again.result.current.isOutdated).toBe(true);
  during(() => again.result.current.submit());
  expect([onDone.mock.calls.length, deliver.mock.calls.length]).toEqual([0, 0]);
  again.unmount();
  const last = openAt(2);
  during(() => last.result.current.submitAnyway());
  await waitFor(() => expect(deliver).toHaveBeenCalledOnce());
  expect(deliver.mock.calls[0]?.[0].input).toMatchObject({ baseRevision: 2 });
  last.unmount();
  expect(openAt(3).result.current.isOutdated).toBe(false);
});

test('forgets the base revision of a draft that was cleared', () => {
  const first = open();
  type(first, 'referral', 'Секретарь');
  type(first, 'referral', '');
  first.unmount();
  expect(openAt(2).result.current.isOutdated).toBe(false);
});

test('restarts a rejected draft at the revision named in the error', async () => {
  const current = { revision: 2, status: 'open', assigneeName: null, changedBy: 'Борис' };
  deliver.mockRejectedValue(new CommandError({ code: 'conflict', current }));
  const first = open();
  type(first, 'reason', 'unconstructive');
  during(() => first.result.current.submit());
  const commandQueue = mocks.commandQueue as CommandQueue;
  await waitFor(() => expect(commandQueue.entries()[0]?.isRestored).toBe(true));
  first.unmount();
  expect(openAt(2).result.current.isOutdated).toBe(false);
  expect(openAt(3).result.current.isOutdated).toBe(true);
});

test('inserts the chosen date into the deferral text, including edited text', async () => {
  vi.setSystemTime(Date.parse('2026-11-23T12:00+03:00'));
  const dialog = open('defer');
  type(dialog, 'reason', 'needs-development');
  expect(dialog.result.current.form.text).toContain('{until}');
  type(dialog, 'until', '2026-12-02');
  expect(dialog.result.current.form.text).toContain('Вернёмся к обращению: 2 декабря 2026 г.');
  type(dialog, 'until', '2026-12-03');
  expect(dialog.result.current.form.text).toContain('Вернёмся к обращению: 3 декабря 2026 г.');
  type(dialog, 'text', 'Ждите {until}');
  during(() => dialog.result.current.submit());
  await waitFor(() => expect(deliver).toHaveBeenCalledOnce());
  expect(deliver.mock.calls[0]?.[0].input).toMatchObject({ text: 'Ждите 3 декабря 2026 г.' });
  vi.useRealTimers();
});

test('names no date in the text of a decline', () => {
  const dialog = open();
  type(dialog, 'reason', 'needs-development');
  expect(dialog.result.current.form.text).toBe(templateOf('needs-development'));
  expect(dialog.result.current.form.text).not.toMatch(/верн[её]мся|\{/u);
});
