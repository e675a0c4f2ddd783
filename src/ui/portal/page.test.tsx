// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startTexts } from '../../i18n/testing/start-texts';

/** A visit of its own: what is the first page is remembered until the page is loaded anew. */
const visit = async () => {
  vi.resetModules();
  const { beginReading } = await import('./focus-heading');
  const { Page } = await import('./page');
  const show = () =>
    render(
      <MemoryRouter>
        <Page title="Обращение" />
      </MemoryRouter>,
    );
  return { beginReading, show };
};

const heading = () => screen.getByRole('heading', { name: 'Обращение' });

beforeAll(() => startTexts('ru'));
beforeEach(() => document.body.focus());

test('the first page leaves the focus alone, the next one begins at its heading', async () => {
  const { show } = await visit();
  const first = show();
  expect(document.activeElement).toBe(document.body);
  first.unmount();
  show();
  expect(document.activeElement).toBe(heading());
});

test('whoever opens a frame begins at the heading that is there', async () => {
  const { beginReading, show } = await visit();
  show();
  beginReading();
  expect(document.activeElement).toBe(heading());
});

test('opened before there is a page, it begins at the first that comes up', async () => {
  const { beginReading, show } = await visit();
  beginReading();
  show();
  expect(document.activeElement).toBe(heading());
});
