// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startTexts } from '../../i18n/testing/start-texts';

/** Starts a visit with fresh module state, which tracks the first page. */
const visit = async () => {
  vi.resetModules();
  const { focusHeading } = await import('./focus-heading');
  const { Page } = await import('./page');
  const show = () =>
    render(
      <MemoryRouter>
        <Page title="Обращение" />
      </MemoryRouter>,
    );
  return { focusHeading, show };
};

const heading = () => screen.getByRole('heading', { name: 'Обращение' });

beforeAll(() => startTexts('ru'));
beforeEach(() => document.body.focus());

test('the first page keeps the focus, the next one focuses its heading', async () => {
  const { show } = await visit();
  const first = show();
  expect(document.activeElement).toBe(document.body);
  first.unmount();
  show();
  expect(document.activeElement).toBe(heading());
});

test('focusHeading focuses the current heading', async () => {
  const { focusHeading, show } = await visit();
  show();
  focusHeading();
  expect(document.activeElement).toBe(heading());
});

test('focusHeading before any page focuses the heading of the first page', async () => {
  const { focusHeading, show } = await visit();
  focusHeading();
  show();
  expect(document.activeElement).toBe(heading());
});
