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

/** What became of the last change. */
export type Saving =
  | { readonly state: 'idle' | 'saving' | 'saved' }
  | { readonly state: 'refused'; readonly template: PreferenceKey; readonly refusal: DomainError };

const domainErrorOf = (error: unknown): DomainError =>
  error instanceof CommandError ? error.refusal : { code: 'internal' };

/** A change that is not known to be stored yet. */
type Ahead = Readonly<Partial<Record<PreferenceKey, { readonly value: boolean }>>>;

const without = (ahead: Ahead, template: PreferenceKey): Ahead => {
  const { [template]: _gone, ...others } = ahead;
  return others;
};

/**
 * Which mails are wanted, as it will be: a change shows at once and is taken back when the service
 * refuses it. Changes go out one after the other, so that the last one is the one that holds.
 * @param stored what the service knows, which may change on another device
 */
export const useMailPreferences = (stored: MailPreferences) => {
  const [ahead, setAhead] = useState<Ahead>({});
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const line = useRef<Promise<void>>(Promise.resolve());
  const send = async (template: PreferenceKey, change: { readonly value: boolean }) => {
    // While a later change of the same switch is on its way, that one shows, not this one.
    const drop = (now: Ahead) => (now[template] === change ? without(now, template) : now);
    try {
      await setMailPreference(template, change.value);
      setSaving({ state: 'saved' });
    } catch (error) {
      setAhead(drop);
      setSaving({ state: 'refused', template, refusal: domainErrorOf(error) });
    }
  };
  const change = (template: PreferenceKey, value: boolean): void => {
    const made = { value };
    setAhead((before) => ({ ...before, [template]: made }));
    setSaving({ state: 'saving' });
    line.current = line.current.then(() => send(template, made));
  };
  // Stored by now: from here on another device may change it.
  const isStored = (template: PreferenceKey): boolean =>
    ahead[template]?.value === isEnabled(stored, template);
  const settled = saving.state === 'saving' ? undefined : preferenceKeys.find(isStored);
  if (settled) setAhead(without(ahead, settled));
  const isWanted = (template: PreferenceKey): boolean =>
    ahead[template]?.value ?? isEnabled(stored, template);
  return { isWanted, change, saving };
};
