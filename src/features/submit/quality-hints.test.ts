import { expect, test } from 'vitest';
import { emptyDraft, type Draft } from './draft';
import { missingIn } from './quality-hints';

const described: Draft = {
  ...emptyDraft,
  category: 'breeder',
  text: 'Не сохраняется окрас в карточке.',
};
const card: Draft['objects'] = [{ kind: 'animal', id: '12345' }];

test('gives no hint before the description is started', () => {
  expect(missingIn(emptyDraft)).toBeNull();
  expect(missingIn({ ...described, text: 'Не сохр' })).toBeNull();
  expect(missingIn({ ...described, category: null })).toBeNull();
});

test('asks for a number first, then for steps', () => {
  expect(missingIn(described)).toBe('objects');
  expect(missingIn({ ...described, objects: [{ kind: 'animal', id: ' ' }] })).toBe('objects');
  expect(missingIn({ ...described, objects: card })).toBe('steps');
  expect(missingIn({ ...described, objects: card, steps: '1. Открыть' })).toBe('enough');
});

test.each(['organiser-system', 'organiser-office', 'participant'] as const)(
  'asks %s for an event number; a kennel does not count',
  (category) => {
    const kennel: Draft['objects'] = [{ kind: 'kennel', id: '5' }];
    const event: Draft['objects'] = [{ kind: 'event', id: '1204' }];
    expect(missingIn({ ...described, category, objects: kennel })).toBe('objects');
    expect(missingIn({ ...described, category, objects: event })).toBe('steps');
  },
);

test('gives no hint for a category without required objects', () => {
  expect(missingIn({ ...described, category: 'prospect' })).toBeNull();
});

test('asks for two different cards first, then for shared attributes', () => {
  const merge: Draft = { ...emptyDraft, category: 'merge-cards', objects: card };
  expect(missingIn(merge)).toBe('cards');
  expect(missingIn({ ...merge, objects: [...card, ...card] })).toBe('cards');
  const both: Draft = { ...merge, objects: [...card, { kind: 'animal', id: '54321' }] };
  expect(missingIn(both)).toBe('signs');
  expect(missingIn({ ...both, signs: ['chip'] })).toBe('enough');
});
