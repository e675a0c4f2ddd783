import { expect, it } from 'vitest';
import { actOfKey } from './act-of-key';
import { resolving } from './testing/macro';

const press = { key: 'Enter', ctrlKey: true, metaKey: false, altKey: false, shiftKey: false };
const draft = { kind: 'reply', text: 'Готово', isAsking: false, macro: null } as const;
const open = { status: 'open' } as const;

it('Ctrl+Enter does what the main button does', () => {
  expect(actOfKey(press, draft, open)).toBe('reply');
  expect(actOfKey(press, draft, { status: 'resolved' })).toBe('reopen');
  expect(actOfKey(press, { ...draft, isAsking: true }, open)).toBe('resolve');
  expect(actOfKey(press, { ...draft, kind: 'note' }, open)).toBe('addNote');
  expect(actOfKey(press, { ...draft, macro: resolving }, open)).toBe('applyMacro');
});

it('with Shift it resolves with the text, with Alt it waits for an answer', () => {
  expect(actOfKey({ ...press, shiftKey: true }, draft, open)).toBe('resolve');
  expect(actOfKey({ ...press, altKey: true }, draft, open)).toBe('waitForRequester');
});

it('does nothing where the ticket or the text does not permit it', () => {
  expect(actOfKey({ ...press, shiftKey: true }, { ...draft, text: ' ' }, open)).toBeNull();
  expect(actOfKey({ ...press, altKey: true }, draft, { status: 'resolved' })).toBeNull();
  expect(actOfKey({ ...press, ctrlKey: false }, draft, open)).toBeNull();
});
