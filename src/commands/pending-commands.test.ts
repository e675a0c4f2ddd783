import { expect, test, vi } from 'vitest';
import { boris, newTicket } from '../../domain/src/testing/builders';
import { PendingCommands } from './pending-commands';
import type { CommandContext } from './registry';

const ticket = newTicket();
const write = vi.fn<(kind: 'reply' | 'note') => void>();
const assign = vi.fn<(to: string | null) => void>();
const askForGrounds = vi.fn<(act: 'defer' | 'decline') => void>();

const contextOf = (parts: Partial<CommandContext>): CommandContext => ({
  actor: boris,
  ticket: null,
  loading: null,
  ports: { list: null, composer: { write, resolve: vi.fn<() => void>() } },
  assign,
  leave: vi.fn<() => void>(),
  askForGrounds,
  showHelp: vi.fn<() => void>(),
  ...parts,
});

const loading = contextOf({ loading: ticket.number });

test('a key pressed while a ticket loads opens the reply when it is there, once', () => {
  const pending = new PendingCommands();
  write.mockReset();
  expect(pending.keep('reply', loading)).toBe(true);
  pending.settle(loading);
  expect(write).not.toHaveBeenCalled();
  pending.settle(contextOf({ ticket }));
  pending.settle(contextOf({ ticket }));
  expect(write.mock.calls).toEqual([['reply']]);
});

test('what is typed after the reply was asked for is no command', () => {
  const pending = new PendingCommands();
  assign.mockReset();
  askForGrounds.mockReset();
  for (const id of ['take', 'reply', 'decline'] as const) pending.keep(id, loading);
  pending.settle(contextOf({ ticket }));
  expect(assign.mock.calls).toEqual([['boris']]);
  expect(askForGrounds).not.toHaveBeenCalled();
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
