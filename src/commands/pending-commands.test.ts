// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { boris, newTicket } from '../../domain/src/testing/builders';
import { PendingCommands } from './pending-commands';
import type { CommandContext } from './registry';

const ticket = newTicket();
const write = vi.fn<(kind: 'reply' | 'note', typed?: string) => void>();
const assign = vi.fn<(to: string | null) => void>();
const askForReason = vi.fn<(act: 'defer' | 'decline') => void>();

const contextOf = (parts: Partial<CommandContext>): CommandContext => ({
  actor: boris,
  ticket: null,
  number: null,
  loading: null,
  addressed: () => null,
  panels: { list: null, composer: { write, resolve: vi.fn<() => void>() } },
  assign,
  leave: vi.fn<() => void>(),
  askForReason,
  search: vi.fn<() => void>(),
  showHelp: vi.fn<() => void>(),
  logCall: vi.fn<() => void>(),
  ...parts,
});

const press = (init: KeyboardEventInit) => new KeyboardEvent('keydown', init);

const loading = contextOf({ loading: ticket.number });

test('runs a command once when its ticket has loaded', () => {
  const pending = new PendingCommands();
  write.mockReset();
  expect(pending.keep('reply', loading)).toBe(true);
  pending.flush(loading);
  expect(write).not.toHaveBeenCalled();
  pending.flush(contextOf({ ticket }));
  pending.flush(contextOf({ ticket }));
  expect(write.mock.calls).toEqual([['reply', '']]);
});

test('treats keys after a reply command as text', () => {
  const pending = new PendingCommands();
  assign.mockReset();
  askForReason.mockReset();
  for (const id of ['take', 'reply', 'decline'] as const) pending.keep(id, loading);
  pending.flush(contextOf({ ticket }));
  expect(assign.mock.calls).toEqual([['boris']]);
  expect(askForReason).not.toHaveBeenCalled();
});

test.each(['reply', 'note'] as const)(
  'buffers text typed after %s while the ticket loads',
  (id) => {
    const pending = new PendingCommands();
    write.mockReset();
    pending.keep(id, loading);
    // j and ? are shortcuts elsewhere.
    for (const key of ['о', '?', 'х', 'Backspace', ' ', '1', 'Enter', '2']) {
      expect(pending.keepText(press({ key, code: key === 'о' ? 'KeyJ' : '' }), loading)).toBe(true);
    }
    pending.flush(contextOf({ ticket }));
    expect(write.mock.calls).toEqual([[id, 'о? 1\n2']]);
  },
);

test('does not buffer modified keys, non-character keys or keys before a reply', () => {
  const pending = new PendingCommands();
  expect(pending.keepText(press({ key: 'о' }), loading)).toBe(false);
  pending.keep('take', loading);
  expect(pending.keepText(press({ key: 'о' }), loading)).toBe(false);
  pending.keep('reply', loading);
  expect(pending.keepText(press({ key: 'c', ctrlKey: true }), loading)).toBe(false);
  expect(pending.keepText(press({ key: 'Escape' }), loading)).toBe(false);
  expect(pending.keepText(press({ key: 'о' }), contextOf({ loading: '0000000' }))).toBe(false);
});

test('discards queued commands when another or no ticket is shown', () => {
  const pending = new PendingCommands();
  write.mockReset();
  pending.keep('reply', loading);
  pending.flush(contextOf({ loading: '0000000' }));
  pending.flush(contextOf({ ticket }));
  pending.keep('reply', loading);
  pending.flush(contextOf({}));
  expect(write).not.toHaveBeenCalled();
});

test('does not queue list commands or commands without a loading ticket', () => {
  const pending = new PendingCommands();
  expect(pending.keep('next', loading)).toBe(false);
  expect(pending.keep('reply', contextOf({}))).toBe(false);
});
