import type { CommandInput, TicketCommandName } from '@reglament/domain';
import { newId } from './call';

type Inputs = { readonly [Name in TicketCommandName]: CommandInput<Name> };

/** Returns a valid input with a new id for every ticket command. */
export const inputsFor = (number: string, baseRevision = 1): Inputs => ({
  reply: { commandId: newId(), number, baseRevision, text: 'Проверьте, пожалуйста.' },
  addNote: { commandId: newId(), number, text: 'Похоже на старую ошибку.' },
  assign: { commandId: newId(), number, baseRevision, to: null },
  setCategory: { commandId: newId(), number, baseRevision, category: 'breeder' },
  setDeadline: {
    commandId: newId(),
    number,
    baseRevision,
    dueAt: Date.now() + 3 * 86_400_000,
    reason: 'Ждём поставщика.',
  },
  waitForRequester: { commandId: newId(), number, baseRevision, text: 'Какой номер выставки?' },
  resolve: { commandId: newId(), number, baseRevision, text: 'Каталог снова открывается.' },
  decline: {
    commandId: newId(),
    number,
    baseRevision,
    reason: 'unsupported-environment',
    text: 'Такая версия программы не подходит.',
    link: 'https://zooportal.pro/requirements',
  },
  defer: {
    commandId: newId(),
    number,
    baseRevision,
    reason: 'needs-development',
    text: 'Нужна доработка, вернёмся к вопросу.',
    until: new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10),
  },
  setTags: { commandId: newId(), number, baseRevision, tags: ['каталог'] },
  // No such macro.
  applyMacro: { commandId: newId(), number, baseRevision, macro: newId(), text: 'Готово.' },
  contest: { commandId: newId(), number, text: 'Версия подходит, вот снимок.' },
  reopen: { commandId: newId(), number, baseRevision, text: 'Снова не открывается.' },
  rate: { commandId: newId(), number, score: 5, text: 'Спасибо, помогло.' },
});

/** Names of the ticket commands. */
export const ticketCommands = [
  'reply',
  'addNote',
  'assign',
  'setCategory',
  'setTags',
  'waitForRequester',
  'resolve',
  'decline',
  'defer',
  'contest',
  'reopen',
] as const satisfies readonly TicketCommandName[];

/** Names of the commands restricted to staff. */
export const staffCommands = [
  'addNote',
  'assign',
  'setCategory',
  'setTags',
  'waitForRequester',
  'resolve',
  'decline',
  'defer',
] as const satisfies readonly TicketCommandName[];
