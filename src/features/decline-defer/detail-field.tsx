import { Textarea, TextInput } from '@mantine/core';
import { limits, type AttachedKind } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { useFieldErrorText } from './use-error-text';
import { fieldId, type ReasonFormState } from './use-reason-form';

interface DetailFieldProps {
  readonly kind: AttachedKind;
  readonly state: ReasonFormState;
}

/** The extra field a reason requires besides its text: a question, a link or a referral. */
export const DetailField = ({ kind, state: { form, errors, change } }: DetailFieldProps) => {
  const { t } = useTranslation('console');
  const errorText = useFieldErrorText(errors);
  const props = {
    id: fieldId(kind),
    label: t(`outcome.attached.${kind}`),
    description: t(`outcome.attached.${kind}Hint`),
    value: form[kind],
    error: errorText(kind),
  };
  if (kind === 'link') {
    return (
      <TextInput
        {...props}
        type="url"
        placeholder="https://"
        onChange={(event) => change(kind, event.currentTarget.value)}
      />
    );
  }
  return (
    <Textarea
      {...props}
      autosize
      minRows={1}
      maxRows={5}
      maxLength={limits.attached.max}
      onChange={(event) => change(kind, event.currentTarget.value)}
    />
  );
};
