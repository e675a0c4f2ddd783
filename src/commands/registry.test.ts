// @vitest-environment jsdom
import type { Status } from '@reglament/domain';
import { describe, expect, test, vi } from 'vitest';
import { anna, boris, newTicket, olga, ticketIn } from '../../domain/src/testing/builders';
import { texts as en } from '../i18n/en/console';
import { texts as ru } from '../i18n/ru/console';
import { commandFor } from './match-shortcut';
import { PanelHandles } from './panel-handles';
import { commandIds, userCommands, type CommandContext, type CommandId } from './registry';

const contextOf = (parts: Partial<CommandContext> = {}): CommandContext => ({
  actor: boris,
  ticket: newTicket(),
  number: null,
  loading: null,
  addressed: () => null,
  panels: {
    list: {
      move: vi.fn<(step: 1 | -1) => boolean>(),
      open: vi.fn<() => void>(),
      focus: vi.fn<() => boolean>(),
    },
    composer: { write: vi.fn<(kind: 'reply' | 'note') => void>(), resolve: vi.fn<() => void>() },
  },
  assign: vi.fn<(to: string | null) => void>(),
  leave: vi.fn<() => void>(),
  search: vi.fn<() => void>(),
  askForReason: vi.fn<(act: 'defer' | 'decline') => void>(),
  showHelp: vi.fn<() => void>(),
  logCall: vi.fn<() => void>(),
  ...parts,
});

const allowed = (context: CommandContext): CommandId[] =>
  commandIds.filter((id) => userCommands[id].can(context));

describe('the registry', () => {
  test('has a label in both languages for every command', () => {
    expect(Object.keys(ru.commands).toSorted()).toEqual([...commandIds].toSorted());
    expect(Object.values(en.commands).every((label) => label !== '')).toBe(true);
  });

  test('assigns each shortcut to one command', () => {
    const shown = commandIds.flatMap((id) => userCommands[id].shortcut?.shown ?? []);
    expect(new Set(shown).size).toBe(shown.length);
  });

  test.each<[CommandId, string]>([
    ['next', 'j'],
    ['previous', 'k'],
    ['open', 'Enter'],
    ['leave', 'Esc'],
    ['search', '/'],
    ['reply', 'r'],
    ['note', 'n'],
    ['take', 'a'],
    ['resolve', 'e'],
    ['defer', 'z'],
    ['decline', 'd'],
    ['help', '?'],
  ])('binds %s to %s', (id, shown) => {
    expect(userCommands[id].shortcut?.shown).toBe(shown);
  });
});

describe('available commands', () => {
  const always = ['next', 'previous', 'open', 'leave', 'search', 'newRequest', 'help'];

  test.each<[Status, CommandId[]]>([
    ['new', ['reply', 'note', 'take', 'resolve', 'defer', 'decline']],
    ['open', ['reply', 'note', 'take', 'giveBack', 'resolve', 'defer', 'decline']],
    ['waiting', ['reply', 'note', 'take', 'resolve', 'defer', 'decline']],
    ['deferred', ['reply', 'note', 'take', 'resolve', 'defer', 'decline']],
    ['declined', ['note']],
    ['resolved', ['reply', 'note']],
    ['closed', ['note']],
  ])('follow the transitions of a %s ticket', (status, expected) => {
    const ticket = ticketIn(status);
    expect(allowed(contextOf({ ticket })).filter((id) => !always.includes(id))).toEqual(expected);
  });

  test('exclude taking an own ticket', () => {
    expect(allowed(contextOf({ actor: anna, ticket: ticketIn('open') }))).not.toContain('take');
  });

  test('exclude staff commands for a requester', () => {
    const offered = allowed(contextOf({ actor: olga }));
    expect(offered).not.toContain('take');
    expect(offered).not.toContain('note');
    expect(offered).not.toContain('resolve');
  });

  test('are only list commands and help without a ticket', () => {
    expect(allowed(contextOf({ ticket: null }))).toEqual(always);
  });
});

describe('a command', () => {
  test.each<[CommandId, (context: CommandContext) => unknown, unknown[]]>([
    ['next', ({ panels }) => panels.list?.move, [1]],
    ['previous', ({ panels }) => panels.list?.move, [-1]],
    ['open', ({ panels }) => panels.list?.open, []],
    ['leave', ({ leave }) => leave, []],
    ['reply', ({ panels }) => panels.composer?.write, ['reply', undefined]],
    ['note', ({ panels }) => panels.composer?.write, ['note', undefined]],
    ['take', ({ assign }) => assign, [boris.uid]],
    ['giveBack', ({ assign }) => assign, [null]],
    ['resolve', ({ panels }) => panels.composer?.resolve, [undefined]],
    ['search', ({ search }) => search, []],
    ['help', ({ showHelp }) => showHelp, []],
    ['newRequest', ({ logCall }) => logCall, []],
  ])('%s calls its action', (id, act, args) => {
    const context = contextOf();
    userCommands[id].run(context);
    expect(act(context)).toHaveBeenCalledExactlyOnceWith(...args);
  });
});

describe('PanelHandles', () => {
  const list = {
    move: () => true,
    open: () => undefined,
    focus: () => true,
  };
  const composer = { write: () => undefined, resolve: () => undefined };

  test('registers and unregisters panels', () => {
    const panels = new PanelHandles();
    const unregister = [panels.registerList(list), panels.registerComposer(composer)];
    expect([panels.list, panels.composer]).toEqual([list, composer]);
    unregister.forEach((act) => act());
    expect([panels.list, panels.composer]).toEqual([null, null]);
  });

  test('keeps a newer panel when an older one unregisters late', () => {
    const panels = new PanelHandles();
    const older = [panels.registerList({ ...list }), panels.registerComposer({ ...composer })];
    panels.registerList(list);
    panels.registerComposer(composer);
    older.forEach((act) => act());
    expect([panels.list, panels.composer]).toEqual([list, composer]);
  });

  test('lets commands run without panels', () => {
    const context = contextOf({ panels: new PanelHandles() });
    expect(() => commandIds.forEach((id) => userCommands[id].run(context))).not.toThrow();
  });
});

describe('a key press', () => {
  const press = (init: KeyboardEventInit) => new KeyboardEvent('keydown', init);

  test('maps to the command of its key', () => {
    expect(commandFor(press({ code: 'KeyA', key: 'ф' }), contextOf())).toBe('take');
    expect(commandFor(press({ key: '?', shiftKey: true }), contextOf())).toBe('help');
  });

  test('maps to nothing when the command is unavailable', () => {
    expect(commandFor(press({ code: 'KeyA' }), contextOf({ ticket: null }))).toBeNull();
  });

  test('maps to nothing when already handled, or during IME composition', () => {
    const handled = new KeyboardEvent('keydown', { code: 'KeyJ', cancelable: true });
    handled.preventDefault();
    expect(commandFor(handled, contextOf())).toBeNull();
    expect(commandFor(press({ code: 'KeyJ', isComposing: true }), contextOf())).toBeNull();
    expect(commandFor(press({ code: 'KeyX' }), contextOf())).toBeNull();
  });
});
