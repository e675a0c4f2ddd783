import { expect, test } from 'vitest';
import { checkDraft, issuesOf } from './check-draft';
import { emptyDraft, type Draft } from './draft';
import { cardsOf, withCards } from './duplicate-cards';

const card = (id: string) => ({ kind: 'animal', id }) as const;

const merge: Draft = {
  ...emptyDraft,
  category: 'merge-cards',
  subject: 'Две карточки Ареса',
  text: 'Одна заведена латиницей в другом клубе.',
  objects: [card('48213'), card('51077')],
};

const issuesIn = (changes: Partial<Draft>) =>
  issuesOf({ ...merge, ...changes }).map(({ path, code }) => `${path} ${code}`);

const inputOf = (changes: Partial<Draft>) => {
  const sender = { language: 'ru', commandId: '00000000-0000-4000-8000-000000000000' } as const;
  const checked = checkDraft({ ...merge, ...changes }, sender);
  return checked.ok ? checked.value.input : checked.error;
};

test('accepts two different cards', () => {
  expect(issuesIn({})).toEqual([]);
});

test('requires missing cards at their empty rows', () => {
  expect(issuesIn({ objects: [] })).toEqual(['objects.0.card required', 'objects.1.card required']);
  expect(issuesIn({ objects: [card('48213')] })).toEqual(['objects.1.card required']);
});

test('rejects a repeated card', () => {
  expect(issuesIn({ objects: [card('48213'), card(' 48213')] })).toEqual([
    'objects.1.card not-allowed',
  ]);
});

test('reports an invalid number once, at its row, in field order', () => {
  expect(issuesIn({ objects: [card('48a'), card('51077')], text: '' })).toEqual([
    'objects.0.card wrong-format',
    'text required',
  ]);
});

test('shows at least two card rows and keeps other objects unsent', () => {
  const club = { kind: 'club', id: '7' } as const;
  expect(cardsOf({ objects: [club] })).toEqual([card(''), card('')]);
  expect(withCards({ objects: [club, card('1')] }, [card('2')])).toEqual([club, card('2')]);
  expect(inputOf({ objects: [club, ...merge.objects] })).toMatchObject({ objects: merge.objects });
});

test('sends attributes only for cards, and steps only for other categories', () => {
  const changes: Partial<Draft> = { signs: ['chip'], steps: '1. Открыть' };
  expect(inputOf(changes)).toMatchObject({ signs: ['chip'] });
  expect(inputOf(changes)).not.toHaveProperty('steps');
  expect(inputOf({ ...changes, category: 'breeder' })).not.toHaveProperty('signs');
});

test('sends the browser only with consent', () => {
  const environment = { browser: 'Chrome', viewport: '390×844' };
  const sender = {
    language: 'ru',
    commandId: '00000000-0000-4000-8000-000000000000',
    environment,
  } as const;
  const sent = (withEnvironment: boolean) => checkDraft({ ...merge, withEnvironment }, sender);
  expect(sent(true)).toMatchObject({ value: { input: { environment } } });
  expect(JSON.stringify(sent(false))).not.toContain('Chrome');
});

test('sends suggested articles if there were any', () => {
  expect(inputOf({})).not.toHaveProperty('deflection');
  const deflection = { shown: ['litters'], opened: [] };
  expect(inputOf({ deflection })).toMatchObject({ deflection });
});
