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

const found = (changes: Partial<Draft>) =>
  issuesOf({ ...merge, ...changes }).map(({ path, code }) => `${path} ${code}`);

const inputOf = (changes: Partial<Draft>) => {
  const sender = { language: 'ru', commandId: '00000000-0000-4000-8000-000000000000' } as const;
  const checked = checkDraft({ ...merge, ...changes }, sender);
  return checked.ok ? checked.value.input : checked.error;
};

test('two different cards are enough', () => {
  expect(found({})).toEqual([]);
});

test('fewer cards are asked for at the line that is empty', () => {
  expect(found({ objects: [] })).toEqual(['objects.0.card required', 'objects.1.card required']);
  expect(found({ objects: [card('48213')] })).toEqual(['objects.1.card required']);
});

test('the same card twice is none to merge', () => {
  expect(found({ objects: [card('48213'), card(' 48213')] })).toEqual([
    'objects.1.card not-allowed',
  ]);
});

test('what is no number is said at its line, once, before what follows it in the form', () => {
  expect(found({ objects: [card('48a'), card('51077')], text: '' })).toEqual([
    'objects.0.card wrong-format',
    'text required',
  ]);
});

test('there are never fewer than two lines, and other objects wait', () => {
  const club = { kind: 'club', id: '7' } as const;
  expect(cardsOf({ objects: [club] })).toEqual([card(''), card('')]);
  expect(withCards({ objects: [club, card('1')] }, [card('2')])).toEqual([club, card('2')]);
  expect(inputOf({ objects: [club, ...merge.objects] })).toMatchObject({ objects: merge.objects });
});

test('signs are told of cards and of nothing else, steps of everything but cards', () => {
  const told: Partial<Draft> = { signs: ['chip'], steps: '1. Открыть' };
  expect(inputOf(told)).toMatchObject({ signs: ['chip'] });
  expect(inputOf(told)).not.toHaveProperty('steps');
  expect(inputOf({ ...told, category: 'breeder' })).not.toHaveProperty('signs');
});

test('the browser is told by consent only', () => {
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

test('what was offered is told when something was', () => {
  expect(inputOf({})).not.toHaveProperty('deflection');
  const deflection = { shown: ['litters'], opened: [] };
  expect(inputOf({ deflection })).toMatchObject({ deflection });
});
