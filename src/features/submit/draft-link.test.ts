// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDraft, type Draft } from './draft';
import { handedOver, handOver, settleHandOver } from './draft-link';
import { rememberPendingSubmit, takePendingSubmit } from './pending-submit';
import { prefilled } from './prefill';

const draft: Draft = {
  ...emptyDraft,
  category: 'breeder',
  subject: 'Карточка «Ёжика» & co #1',
  text: 'Текст\nна двух строках 🐕',
  objects: [{ kind: 'animal', id: '12' }],
};

const arriveAt = (hash: string) => history.replaceState({ idx: 1 }, '', `/?a=1${hash}`);

beforeEach(() => localStorage.clear());

describe('a form that was begun in the widget', () => {
  it('arrives at the site as it was typed, and is not in the address any more', () => {
    arriveAt(handOver(draft));
    expect(handedOver()).toEqual(draft);
    expect(handedOver(), 'a page that is drawn anew before it is ready').toEqual(draft);
    settleHandOver();
    expect(location.pathname + location.search + location.hash).toBe('/?a=1');
    expect(history.state).toEqual({ idx: 1 });
    expect(handedOver()).toBeNull();
  });

  it.each(['', '#page-title', '#draft=', '#draft=%%%', '#draft=eyJhIjoxfQ==', '#draft=bnVsbA=='])(
    'is nothing where the address holds none: %s',
    (hash) => {
      arriveAt(hash);
      expect(handedOver()).toBeNull();
    },
  );

  it('is never sent by itself, though something else was about to be', () => {
    rememberPendingSubmit('a'.repeat(16), Date.now());
    arriveAt(handOver(draft));
    settleHandOver();
    expect(takePendingSubmit(Date.now())).toBeNull();
  });
});

describe('what is known beforehand', () => {
  it('fills in what is empty and replaces nothing that was typed', () => {
    const wish = { category: 'prospect', subject: 'Чужая тема', sourceUrl: 'https://a.test' };
    expect(prefilled(draft, { ...wish, category: 'prospect' })).toEqual({
      ...draft,
      sourceUrl: 'https://a.test',
    });
    expect(prefilled(emptyDraft, {})).toEqual(emptyDraft);
  });
});
