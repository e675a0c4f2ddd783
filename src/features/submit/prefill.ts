import type { Draft } from './draft';

/** What is known of a request beforehand, by the page that it is written on. */
export type PrefillData = Partial<Pick<Draft, 'category' | 'subject' | 'objects' | 'sourceUrl'>>;

/** A form with what is known. Nothing that was typed or chosen is replaced. */
export const prefilled = (draft: Draft, wish: PrefillData): Draft => ({
  ...draft,
  category: draft.category ?? wish.category ?? null,
  subject: draft.subject || (wish.subject ?? ''),
  objects: draft.objects.length > 0 ? draft.objects : (wish.objects ?? []),
  sourceUrl: draft.sourceUrl || (wish.sourceUrl ?? ''),
});

let waiting: PrefillData | null = null;
let fill: ((wish: PrefillData) => void) | null = null;

/** Fills the form in; one that is not on the screen yet, as soon as it is. */
export const prefillDraft = (wish: PrefillData): void => {
  if (fill) fill(wish);
  else waiting = { ...waiting, ...wish };
};

/** For the form on the screen: calls back with what is to be filled in; gives what ends it. */
export const onPrefill = (receive: (wish: PrefillData) => void): (() => void) => {
  fill = receive;
  if (waiting) receive(waiting);
  waiting = null;
  return () => {
    fill = null;
  };
};
