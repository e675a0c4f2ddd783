import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { emailError } from './email-check';

const FIELD_ID = 'email';

/** The field for an address: typed, and checked when it is about to be used. */
export const useEmail = (initial = '') => {
  const { t } = useTranslation('portal');
  const [value, onChange] = useState(initial);
  const [checked, setChecked] = useState(false);
  const fault = checked ? emailError(value) : null;
  return {
    /** The address if it can be used; else the field says why not, and takes the focus. */
    take: (): string | null => {
      setChecked(true);
      if (emailError(value) === null) return value.trim();
      document.getElementById(FIELD_ID)?.focus();
      return null;
    },
    field: {
      id: FIELD_ID,
      label: t('signIn.email'),
      error: fault === null ? undefined : t(`signIn.${fault}`),
      type: 'email',
      // The browser's own complaint would hide ours.
      inputMode: 'email',
      autoComplete: 'username',
      spellCheck: false,
      value,
      onChange,
    },
  } as const;
};
