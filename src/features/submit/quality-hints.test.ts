import { expect, test } from 'vitest';
import { emptyDraft, type Draft } from './draft';
import { missingIn } from './quality-hints';

const described: Draft = {
  ...emptyDraft,
  category: 'breeder',
  text: 'Не сохраняется окрас в карточке.',
};
const card: Draft['objects'] = [{ kind: 'animal', id: '12345' }];

test('asks for nothing before there is a story', () => {
  expect(missingIn(emptyDraft)).toBeNull();
  expect(missingIn({ ...described, text: 'Не сохр' })).toBeNull();
  expect(missingIn({ ...described, category: null })).toBeNull();
});

test('asks for a number first, then for the steps, then for nothing more', () => {
  expect(missingIn(described)).toBe('objects');
  expect(missingIn({ ...described, objects: [{ kind: 'animal', id: ' ' }] })).toBe('objects');
  expect(missingIn({ ...described, objects: card })).toBe('steps');
  expect(missingIn({ ...described, objects: card, steps: '1. Открыть' })).toBe('enough');
});

test.each(['organiser-system', 'organiser-office', 'participant'] as const)(
  'asks %s for the event, and a kennel will not do',
  (category) => {
    const kennel: Draft['objects'] = [{ kind: 'kennel', id: '5' }];
    const event: Draft['objects'] = [{ kind: 'event', id: '1204' }];
    expect(missingIn({ ...described, category, objects: kennel })).toBe('objects');
    expect(missingIn({ ...described, category, objects: event })).toBe('steps');
  },
);

test('asks a buyer for nothing', () => {
  expect(missingIn({ ...described, category: 'prospect' })).toBeNull();
});

test('asks for two different cards at once, then for what they share', () => {
  const merge: Draft = { ...emptyDraft, category: 'merge-cards', objects: card };
  expect(missingIn(merge)).toBe('cards');
  expect(missingIn({ ...merge, objects: [...card, ...card] })).toBe('cards');
  const both: Draft = { ...merge, objects: [...card, { kind: 'animal', id: '54321' }] };
  expect(missingIn(both)).toBe('signs');
  expect(missingIn({ ...both, signs: ['chip'] })).toBe('enough');
});
