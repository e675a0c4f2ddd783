import type { Draft } from './draft';

/** Values that the host page provides. */
export type PrefillData = Partial<Pick<Draft, 'category' | 'subject' | 'objects' | 'sourceUrl'>>;

/** Fills empty fields of a draft; keeps typed or chosen values. */
export const withPrefill = (draft: Draft, data: PrefillData): Draft => ({
  ...draft,
  category: draft.category ?? data.category ?? null,
  subject: draft.subject || (data.subject ?? ''),
  objects: draft.objects.length > 0 ? draft.objects : (data.objects ?? []),
  sourceUrl: draft.sourceUrl || (data.sourceUrl ?? ''),
});

let stored: PrefillData | null = null;
let receiver: ((data: PrefillData) => void) | null = null;

/** Prefills the form, or stores the data until the form is mounted. */
export const prefillDraft = (data: PrefillData): void => {
  if (receiver) receiver(data);
  else stored = { ...stored, ...data };
};

/** Subscribes the mounted form to prefill data; returns an unsubscribe function. */
export const onPrefill = (receive: (data: PrefillData) => void): (() => void) => {
  receiver = receive;
  if (stored) receive(stored);
  stored = null;
  return () => {
    receiver = null;
  };
};
