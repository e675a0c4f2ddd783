// @vitest-environment jsdom
import { fireEvent, renderHook } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { boris, newTicket } from '../../domain/src/testing/builders';
import { PanelHandles } from './panel-handles';
import type { CommandContext } from './registry';
import { useNewCommands } from './use-commands';
import { CommandPortsContext } from './use-panel-handles';

const ticket = newTicket();
const other = { ...newTicket(), number: 'K7Q2M5W' };
const write = vi.fn<(kind: 'reply' | 'note', typed?: string) => void>();
const assign = vi.fn<(to: string | null) => void>();
let addressed: string | null = null;

const contextOf = (parts: Partial<CommandContext>): CommandContext => ({
  actor: boris,
  number: null,
  ticket: null,
  loading: null,
  addressed: () => addressed,
  panels: { list: null, composer: { write, resolve: vi.fn<() => void>() } },
  assign,
  leave: vi.fn<() => void>(),
  search: vi.fn<() => void>(),
  askForReason: vi.fn<(act: 'defer' | 'decline') => void>(),
  showHelp: vi.fn<() => void>(),
  logCall: vi.fn<() => void>(),
  ...parts,
});

const show = (parts: Partial<CommandContext>) =>
  renderHook(({ context }) => useNewCommands(context), {
    initialProps: { context: contextOf(parts) },
  });

const press = (...keys: [code: string, key: string][]) =>
  keys.forEach(([code, key]) => fireEvent.keyDown(document.body, { code, key }));

beforeEach(() => {
  write.mockReset();
  assign.mockReset();
  addressed = null;
});

test('queues keys between opening a ticket and its first render', () => {
  const { rerender } = show({});
  addressed = ticket.number;
  press(['KeyR', 'к'], ['KeyJ', 'о']);
  rerender({ context: contextOf({}) });
  const { number } = ticket;
  rerender({ context: contextOf({ number, loading: number }) });
  press(['KeyK', 'л']);
  expect(write).not.toHaveBeenCalled();
  rerender({ context: contextOf({ number, ticket }) });
  expect(write.mock.calls).toEqual([['reply', 'ол']]);
});

test('runs a command on the ticket in the URL, not on the one still rendered', () => {
  const { rerender } = show({ number: ticket.number, ticket });
  addressed = other.number;
  press(['KeyA', 'ф']);
  expect(assign).not.toHaveBeenCalled();
  rerender({ context: contextOf({ number: other.number, ticket: other }) });
  expect(assign).toHaveBeenCalledExactlyOnceWith(boris.uid);
});

test('ignores ticket commands when the ticket does not exist', () => {
  addressed = ticket.number;
  show({ number: ticket.number });
  press(['KeyR', 'к'], ['KeyA', 'ф']);
  expect([write.mock.calls, assign.mock.calls]).toEqual([[], []]);
});

test('queues keys until the composer of a shown ticket is loaded', () => {
  addressed = ticket.number;
  const panels = new PanelHandles();
  const context = contextOf({ number: ticket.number, ticket, panels });
  renderHook(() => useNewCommands(context), {
    wrapper: ({ children }) => <CommandPortsContext value={panels}>{children}</CommandPortsContext>,
  });
  press(['KeyR', 'к'], ['KeyJ', 'о']);
  expect(write).not.toHaveBeenCalled();
  panels.registerComposer({ write, resolve: vi.fn<() => void>() });
  expect(write.mock.calls).toEqual([['reply', 'о']]);
});

test('moves in the list from a ticket that does not exist and has no composer', () => {
  addressed = ticket.number;
  const move = vi.fn<(step: 1 | -1) => boolean>();
  const list = { move, open: () => undefined, focus: () => true };
  show({ number: ticket.number, panels: { list, composer: null } });
  press(['KeyR', 'к'], ['KeyJ', 'о']);
  expect(move).toHaveBeenCalledExactlyOnceWith(1);
});

test('tells ? from / by the character, where Shift is not reported', () => {
  const context = contextOf({});
  renderHook(() => useNewCommands(context));
  press(['Slash', '?']);
  expect([context.showHelp, context.search].map((spy) => vi.mocked(spy).mock.calls.length)).toEqual(
    [1, 0],
  );
});
