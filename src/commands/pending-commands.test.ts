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
  ports: { list: null, composer: { write, resolve: vi.fn<() => void>() } },
  assign,
  leave: vi.fn<() => void>(),
  askForGrounds: askForReason,
  showHelp: vi.fn<() => void>(),
  ...parts,
});

const press = (init: KeyboardEventInit) => new KeyboardEvent('keydown', init);

const loading = contextOf({ loading: ticket.number });

test('a key pressed while a ticket loads opens the reply when it is there, once', () => {
  const pending = new PendingCommands();
  write.mockReset();
  expect(pending.keep('reply', loading)).toBe(true);
  pending.settle(loading);
  expect(write).not.toHaveBeenCalled();
  pending.settle(contextOf({ ticket }));
  pending.settle(contextOf({ ticket }));
  expect(write.mock.calls).toEqual([['reply', '']]);
});

test('what is typed after the reply was asked for is no command', () => {
  const pending = new PendingCommands();
  assign.mockReset();
  askForReason.mockReset();
  for (const id of ['take', 'reply', 'decline'] as const) pending.keep(id, loading);
  pending.settle(contextOf({ ticket }));
  expect(assign.mock.calls).toEqual([['boris']]);
  expect(askForReason).not.toHaveBeenCalled();
});

test.each(['reply', 'note'] as const)(
  'text typed after %s while its ticket loads is kept',
  (id) => {
    const pending = new PendingCommands();
    write.mockReset();
    pending.keep(id, loading);
    // The keys of j and ? are commands elsewhere.
    for (const key of ['о', '?', 'х', 'Backspace', ' ', '1', 'Enter', '2']) {
      expect(pending.keepText(press({ key, code: key === 'о' ? 'KeyJ' : '' }), loading)).toBe(true);
    }
    pending.settle(contextOf({ ticket }));
    expect(write.mock.calls).toEqual([[id, 'о? 1\n2']]);
  },
);

test('keys with modifiers, keys without a character, and keys before a reply are no text', () => {
  const pending = new PendingCommands();
  expect(pending.keepText(press({ key: 'о' }), loading)).toBe(false);
  pending.keep('take', loading);
  expect(pending.keepText(press({ key: 'о' }), loading)).toBe(false);
  pending.keep('reply', loading);
  expect(pending.keepText(press({ key: 'c', ctrlKey: true }), loading)).toBe(false);
  expect(pending.keepText(press({ key: 'Escape' }), loading)).toBe(false);
  expect(pending.keepText(press({ key: 'о' }), contextOf({ loading: '0000000' }))).toBe(false);
});

test('another ticket, or none, discards what was meant for the first', () => {
  const pending = new PendingCommands();
  write.mockReset();
  pending.keep('reply', loading);
  pending.settle(contextOf({ loading: '0000000' }));
  pending.settle(contextOf({ ticket }));
  pending.keep('reply', loading);
  pending.settle(contextOf({}));
  expect(write).not.toHaveBeenCalled();
});

test('keys of the list, and keys with no ticket on its way, are not kept', () => {
  const pending = new PendingCommands();
  expect(pending.keep('next', loading)).toBe(false);
  expect(pending.keep('reply', contextOf({}))).toBe(false);
});
