// @vitest-environment jsdom
import type { QueuedEmail } from '@reglament/domain';
import { render, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { MONDAY_NOON, submitted } from '../../../domain/src/testing/builders';
import { startTexts } from '../../i18n/testing/start-texts';
import { FailedEmailField } from './failed-email-field';

const mocks = vi.hoisted(() => ({ data: { items: new Array<object>() } }));

vi.mock('../../data/live-query', () => ({ useLiveQuery: () => mocks }));

const failed = (failure: QueuedEmail['failure']): object => ({
  ...submitted().mail[0],
  state: 'failed',
  failure,
});

const renderField = (...items: readonly object[]) => {
  mocks.data = { items: [...items] };
  return render(
    <dl>
      <FailedEmailField number="K7Q2M44" />
    </dl>,
  );
};

beforeAll(() => startTexts('ru'));

describe('the field of a failed email', () => {
  it('is absent when every email was delivered', () => {
    const { container } = renderField();
    expect(container.textContent).toBe('');
  });

  it('shows the reason and address of the last failure, and where the answer waits', () => {
    renderField(
      failed({ reason: 'mailbox-full', code: 552, at: MONDAY_NOON + 1 }),
      failed({ reason: 'address-rejected', code: 550, at: MONDAY_NOON }),
    );
    expect(screen.getByText('Почтовый ящик переполнен')).toBeTruthy();
    expect(screen.queryByText(/не принимает этот адрес/u)).toBeNull();
    expect(screen.getByText(/olga@reglament\.test/u)).toBeTruthy();
    expect(screen.getByText('По почте не дойдёт: ответ ждёт на сайте.')).toBeTruthy();
  });
});
