import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { emailError } from './email-check';

const FIELD_ID = 'email';

/** State of the email field, validated before use. */
export const useEmail = (initial = '') => {
  const { t } = useTranslation('portal');
  const [value, onChange] = useState(initial);
  const [checked, setChecked] = useState(false);
  const error = checked ? emailError(value) : null;
  return {
    /** Returns the trimmed address, or null after focusing the invalid field. */
    validate: (): string | null => {
      setChecked(true);
      if (emailError(value) === null) return value.trim();
      document.getElementById(FIELD_ID)?.focus();
      return null;
    },
    field: {
      id: FIELD_ID,
      label: t('signIn.email'),
      error: error === null ? undefined : t(`signIn.${error}`),
      type: 'email',
      // Avoids native validation, which would hide the error of this field.
      inputMode: 'email',
      autoComplete: 'username',
      spellCheck: false,
      value,
      onChange,
    },
  } as const;
};
