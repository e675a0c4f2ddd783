import {
  preferenceKeys,
  isEnabled,
  type PreferenceKey,
  type MailPreferences,
  type DomainError,
} from '@reglament/domain';
import { useRef, useState } from 'react';
import { CommandError } from '../../data/firebase/command-error';
import { setMailPreference } from '../../data/people';

/** State of the last change. */
export type Saving =
  | { readonly state: 'idle' | 'saving' | 'saved' }
  | { readonly state: 'refused'; readonly template: PreferenceKey; readonly refusal: DomainError };

const domainErrorOf = (error: unknown): DomainError =>
  error instanceof CommandError ? error.refusal : { code: 'internal' };

/** Changes that are not confirmed as stored, by mail type. */
type PendingChanges = Readonly<Partial<Record<PreferenceKey, { readonly value: boolean }>>>;

const without = (pending: PendingChanges, template: PreferenceKey): PendingChanges => {
  const { [template]: _gone, ...others } = pending;
  return others;
};

/**
 * Manages mail preferences with optimistic updates: a change is shown at once and reverted if it is
 * rejected. Changes are sent one at a time, so that the last one wins.
 * @param stored preferences in the database, which may change on another device
 */
export const useMailPreferences = (stored: MailPreferences) => {
  const [pending, setPending] = useState<PendingChanges>({});
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const sendQueue = useRef<Promise<void>>(Promise.resolve());
  const send = async (template: PreferenceKey, change: { readonly value: boolean }) => {
    // Keeps a later change of the same switch, which is still being sent.
    const revert = (now: PendingChanges) =>
      now[template] === change ? without(now, template) : now;
    try {
      await setMailPreference(template, change.value);
      setSaving({ state: 'saved' });
    } catch (error) {
      setPending(revert);
      setSaving({ state: 'refused', template, refusal: domainErrorOf(error) });
    }
  };
  const change = (template: PreferenceKey, value: boolean): void => {
    const pendingChange = { value };
    setPending((before) => ({ ...before, [template]: pendingChange }));
    setSaving({ state: 'saving' });
    sendQueue.current = sendQueue.current.then(() => send(template, pendingChange));
  };
  // Drops confirmed changes, so that changes from other devices are shown.
  const isStored = (template: PreferenceKey): boolean =>
    pending[template]?.value === isEnabled(stored, template);
  const confirmed = saving.state === 'saving' ? undefined : preferenceKeys.find(isStored);
  if (confirmed) setPending(without(pending, confirmed));
  const isMailEnabled = (template: PreferenceKey): boolean =>
    pending[template]?.value ?? isEnabled(stored, template);
  return { isEnabled: isMailEnabled, change, saving };
};
