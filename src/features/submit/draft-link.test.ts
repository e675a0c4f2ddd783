// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDraft, type Draft } from './draft';
import { linkedDraft, handOver, clearLinkedDraft } from './draft-link';
import { rememberPendingSubmit, takePendingSubmit } from './pending-submit';
import { withPrefill } from './prefill';

const draft: Draft = {
  ...emptyDraft,
  category: 'breeder',
  subject: 'Карточка «Ёжика» & co #1',
  text: 'Текст\nна двух строках 🐕',
  objects: [{ kind: 'animal', id: '12' }],
};

const openWithHash = (hash: string) => history.replaceState({ idx: 1 }, '', `/?a=1${hash}`);

beforeEach(() => localStorage.clear());

describe('a draft from the widget', () => {
  it('is restored unchanged and removed from the URL', () => {
    openWithHash(handOver(draft));
    expect(linkedDraft()).toEqual(draft);
    expect(linkedDraft(), 'repeated render before the form is ready').toEqual(draft);
    clearLinkedDraft();
    expect(location.pathname + location.search + location.hash).toBe('/?a=1');
    expect(history.state).toEqual({ idx: 1 });
    expect(linkedDraft()).toBeNull();
  });

  it.each(['', '#page-title', '#draft=', '#draft=%%%', '#draft=eyJhIjoxfQ==', '#draft=bnVsbA=='])(
    'is null for an invalid hash: %s',
    (hash) => {
      openWithHash(hash);
      expect(linkedDraft()).toBeNull();
    },
  );

  it('cancels a pending submission, so that it is never sent automatically', () => {
    rememberPendingSubmit('a'.repeat(16), Date.now());
    openWithHash(handOver(draft));
    clearLinkedDraft();
    expect(takePendingSubmit(Date.now())).toBeNull();
  });
});

describe('prefill data', () => {
  it('fills empty fields and keeps typed values', () => {
    const prefill = { category: 'prospect', subject: 'Чужая тема', sourceUrl: 'https://a.test' };
    expect(withPrefill(draft, { ...prefill, category: 'prospect' })).toEqual({
      ...draft,
      sourceUrl: 'https://a.test',
    });
    expect(withPrefill(emptyDraft, {})).toEqual(emptyDraft);
  });
});
