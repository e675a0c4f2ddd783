// @vitest-environment jsdom
import type { EmailFailureNotice, Ticket } from '@reglament/domain';
import { render, screen } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { MONDAY_NOON, newTicket } from '../../../domain/src/testing/builders';
import { startTexts } from '../../i18n/testing/start-texts';
import { EmailFailureLine } from './email-failure-line';

const mocks = vi.hoisted(() => {
  const person: { email: string; emailFailure: EmailFailureNotice | null } = {
    email: '',
    emailFailure: null,
  };
  return { data: person };
});

vi.mock('../../data/live-query', () => ({ useLiveQuery: () => mocks }));

const address = 'olga@reglament.test';

const notice: EmailFailureNotice = {
  address,
  reason: 'mailbox-full',
  at: MONDAY_NOON,
  emailId: 'a',
  number: 'K7Q2M44',
  testedAt: null,
};

const text = (changes: Partial<Ticket> = {}) =>
  render(<EmailFailureLine ticket={{ ...newTicket(), ...changes }} />).container.textContent;

const onSite = 'По почте не дойдёт: ответ ждёт на сайте.';

beforeAll(() => startTexts('ru'));
beforeEach(() => {
  mocks.data = { email: '', emailFailure: null };
});

describe('the line about failed emails', () => {
  it('is empty while emails arrive', () => expect(text()).toBe(''));

  it('shows the reason and the address that failed', () => {
    mocks.data.emailFailure = notice;
    text();
    expect(screen.getByRole('status').textContent).toContain(onSite);
    expect(screen.getByText(/Почтовый ящик переполнен · olga@reglament\.test/u)).toBeTruthy();
  });

  it('says that a test message proves nothing', () => {
    mocks.data.emailFailure = { ...notice, testedAt: MONDAY_NOON + 1 };
    expect(text()).toContain('Дошло ли оно, неизвестно.');
  });

  it('disappears once the requester has another address', () => {
    mocks.data = { email: 'new@reglament.test', emailFailure: notice };
    expect(text()).toBe('');
  });

  it('shows the last email of a ticket until a later one', () => {
    const emailFailure = { address, reason: 'content-rejected', at: MONDAY_NOON } as const;
    const news = { type: 'reply', at: MONDAY_NOON + 1 } as const;
    expect(text({ emailFailure })).toContain(onSite);
    expect(text({ emailFailure, news })).toBe('');
    const { requester } = newTicket();
    expect(text({ emailFailure, requester: { ...requester, uid: null } })).toContain(onSite);
  });
});
