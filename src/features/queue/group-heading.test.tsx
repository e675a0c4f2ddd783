// @vitest-environment jsdom
import { zooportalRegulation, type Category } from '@reglament/domain';
import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { newTicket } from '../../../domain/src/testing/builders';
import { showRegulation } from '../../data/regulation';
import { startTexts } from '../../i18n/testing/start-texts';
import { GroupHeading } from './group-heading';

const first = newTicket({ input: { category: 'breeder' } });

const publish = (change: (category: Category) => Partial<Category>) =>
  act(() =>
    showRegulation({
      ...zooportalRegulation,
      version: 'edited',
      categories: zooportalRegulation.categories.map((one) => ({ ...one, ...change(one) })),
    }),
  );

const heading = () => screen.getByRole('heading').textContent;

beforeAll(async () => startTexts('ru'));
afterEach(() => act(() => showRegulation(zooportalRegulation)));

test('updates the category title when a new version is published', () => {
  render(<GroupHeading first={first} />);
  expect(heading()).toContain('Заводчики и специалисты');
  const title = { ru: 'Питомники', en: 'Kennels' };
  publish(({ id }) => (id === 'breeder' ? { title } : {}));
  expect(heading()).toContain('Питомники');
});

test('lists all categories that share a priority', () => {
  render(<GroupHeading first={first} />);
  publish(({ id }) => (id === 'participant' ? { priority: 5 } : {}));
  expect(heading()).toContain('Участники мероприятий · Заводчики и специалисты');
});

test('falls back to the first ticket for a priority without active categories', () => {
  render(<GroupHeading first={first} />);
  publish(({ id }) => (id === 'breeder' ? { archived: true } : {}));
  expect(heading()).toContain('Заводчики и специалисты');
});
