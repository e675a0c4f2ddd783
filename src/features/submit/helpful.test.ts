import { expect, test } from 'vitest';
import { emptyDraft, type Draft } from './draft';
import { helpfulOf } from './helpful';

const told: Draft = {
  ...emptyDraft,
  category: 'breeder',
  text: 'Не сохраняется окрас в карточке.',
};
const card: Draft['objects'] = [{ kind: 'animal', id: '12345' }];

test('asks for nothing before there is a story', () => {
  expect(helpfulOf(emptyDraft)).toBeNull();
  expect(helpfulOf({ ...told, text: 'Не сохр' })).toBeNull();
  expect(helpfulOf({ ...told, category: null })).toBeNull();
});

test('asks for a number first, then for the steps, then for nothing more', () => {
  expect(helpfulOf(told)).toBe('card');
  expect(helpfulOf({ ...told, objects: [{ kind: 'animal', id: ' ' }] })).toBe('card');
  expect(helpfulOf({ ...told, objects: card })).toBe('steps');
  expect(helpfulOf({ ...told, objects: card, steps: '1. Открыть' })).toBe('enough');
});

test.each(['organiser-system', 'organiser-office', 'participant'] as const)(
  'asks %s for the event, and a kennel will not do',
  (category) => {
    const kennel: Draft['objects'] = [{ kind: 'kennel', id: '5' }];
    const event: Draft['objects'] = [{ kind: 'event', id: '1204' }];
    expect(helpfulOf({ ...told, category, objects: kennel })).toBe('event');
    expect(helpfulOf({ ...told, category, objects: event })).toBe('steps');
  },
);

test('asks a buyer for nothing', () => {
  expect(helpfulOf({ ...told, category: 'prospect' })).toBeNull();
});

test('asks for two different cards at once, then for what they share', () => {
  const merge: Draft = { ...emptyDraft, category: 'merge-cards', objects: card };
  expect(helpfulOf(merge)).toBe('cards');
  expect(helpfulOf({ ...merge, objects: [...card, ...card] })).toBe('cards');
  const both: Draft = { ...merge, objects: [...card, { kind: 'animal', id: '54321' }] };
  expect(helpfulOf(both)).toBe('signs');
  expect(helpfulOf({ ...both, signs: ['chip'] })).toBe('enough');
});
