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
  ports: {
    list: {
      move: vi.fn<(step: 1 | -1) => void>(),
      open: vi.fn<() => void>(),
      focus: vi.fn<() => boolean>(),
    },
    composer: { write: vi.fn<(kind: 'reply' | 'note') => void>(), resolve: vi.fn<() => void>() },
  },
  assign: vi.fn<(to: string | null) => void>(),
  leave: vi.fn<() => void>(),
  askForGrounds: vi.fn<(act: 'defer' | 'decline') => void>(),
  showHelp: vi.fn<() => void>(),
  ...parts,
});

const allowed = (context: CommandContext): CommandId[] =>
  commandIds.filter((id) => userCommands[id].can(context));

describe('the registry', () => {
  test('has a label in both languages for every command', () => {
    expect(Object.keys(ru.commands).toSorted()).toEqual([...commandIds].toSorted());
    expect(Object.values(en.commands).every((label) => label !== '')).toBe(true);
  });

  test('gives no shortcut to two commands', () => {
    const shown = commandIds.flatMap((id) => userCommands[id].shortcut?.shown ?? []);
    expect(new Set(shown).size).toBe(shown.length);
  });

  test.each<[CommandId, string]>([
    ['next', 'j'],
    ['previous', 'k'],
    ['open', 'Enter'],
    ['leave', 'Esc'],
    ['reply', 'r'],
    ['note', 'n'],
    ['take', 'a'],
    ['resolve', 'e'],
    ['defer', 'z'],
    ['decline', 'd'],
    ['help', '?'],
  ])('%s is on %s', (id, shown) => {
    expect(userCommands[id].shortcut?.shown).toBe(shown);
  });
});

describe('what can be done', () => {
  const always = ['next', 'previous', 'open', 'leave', 'help'];

  test.each<[Status, CommandId[]]>([
    ['new', ['reply', 'note', 'take', 'resolve', 'defer', 'decline']],
    ['open', ['reply', 'note', 'take', 'giveBack', 'resolve', 'defer', 'decline']],
    ['waiting', ['reply', 'note', 'take', 'resolve', 'defer', 'decline']],
    ['deferred', ['reply', 'note', 'take', 'resolve', 'defer', 'decline']],
    ['declined', ['note']],
    ['resolved', ['reply', 'note']],
    ['closed', ['note']],
  ])('with a %s ticket follows its table of steps', (status, expected) => {
    const ticket = ticketIn(status);
    expect(allowed(contextOf({ ticket })).filter((id) => !always.includes(id))).toEqual(expected);
  });

  test('nobody takes what they have', () => {
    expect(allowed(contextOf({ actor: anna, ticket: ticketIn('open') }))).not.toContain('take');
  });

  test('a requester is offered none of the acts of staff', () => {
    const offered = allowed(contextOf({ actor: olga }));
    expect(offered).not.toContain('take');
    expect(offered).not.toContain('note');
    expect(offered).not.toContain('resolve');
  });

  test('without a ticket only the ways through the list are left', () => {
    expect(allowed(contextOf({ ticket: null }))).toEqual(always);
  });
});

describe('a command', () => {
  test.each<[CommandId, (context: CommandContext) => unknown, unknown[]]>([
    ['next', ({ ports }) => ports.list?.move, [1]],
    ['previous', ({ ports }) => ports.list?.move, [-1]],
    ['open', ({ ports }) => ports.list?.open, []],
    ['leave', ({ leave }) => leave, []],
    ['reply', ({ ports }) => ports.composer?.write, ['reply', undefined]],
    ['note', ({ ports }) => ports.composer?.write, ['note', undefined]],
    ['take', ({ assign }) => assign, [boris.uid]],
    ['giveBack', ({ assign }) => assign, [null]],
    ['resolve', ({ ports }) => ports.composer?.resolve, [undefined]],
    ['help', ({ showHelp }) => showHelp, []],
  ])('%s does what its name says', (id, act, args) => {
    const context = contextOf();
    userCommands[id].run(context);
    expect(act(context)).toHaveBeenCalledExactlyOnceWith(...args);
  });
});

describe('the ports', () => {
  const list = { move: () => undefined, open: () => undefined, focus: () => true };
  const composer = { write: () => undefined, resolve: () => undefined };

  test('are offered by what is shown, and taken back with it', () => {
    const ports = new PanelHandles();
    const takeBack = [ports.offerList(list), ports.offerComposer(composer)];
    expect([ports.list, ports.composer]).toEqual([list, composer]);
    takeBack.forEach((act) => act());
    expect([ports.list, ports.composer]).toEqual([null, null]);
  });

  test('keep the newer offer when the older one is taken back late', () => {
    const ports = new PanelHandles();
    const older = [ports.offerList({ ...list }), ports.offerComposer({ ...composer })];
    ports.offerList(list);
    ports.offerComposer(composer);
    older.forEach((act) => act());
    expect([ports.list, ports.composer]).toEqual([list, composer]);
  });

  test('are not missed by a command that runs without them', () => {
    const context = contextOf({ ports: new PanelHandles() });
    expect(() => commandIds.forEach((id) => userCommands[id].run(context))).not.toThrow();
  });
});

describe('a key press', () => {
  const press = (init: KeyboardEventInit) => new KeyboardEvent('keydown', init);

  test('calls the command of its key', () => {
    expect(commandFor(press({ code: 'KeyA', key: 'ф' }), contextOf())).toBe('take');
    expect(commandFor(press({ key: '?', shiftKey: true }), contextOf())).toBe('help');
  });

  test('calls nothing that may not be done now', () => {
    expect(commandFor(press({ code: 'KeyA' }), contextOf({ ticket: null }))).toBeNull();
  });

  test('calls nothing when it belongs to somebody else, or to a character being composed', () => {
    const taken = new KeyboardEvent('keydown', { code: 'KeyJ', cancelable: true });
    taken.preventDefault();
    expect(commandFor(taken, contextOf())).toBeNull();
    expect(commandFor(press({ code: 'KeyJ', isComposing: true }), contextOf())).toBeNull();
    expect(commandFor(press({ code: 'KeyX' }), contextOf())).toBeNull();
  });
});
