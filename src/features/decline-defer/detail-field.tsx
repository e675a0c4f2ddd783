import { Textarea, TextInput } from '@mantine/core';
import { limits, type AttachedKind } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { useFieldErrorText } from './use-error-text';
import { fieldId, type ReasonFormState } from './use-reason-form';

interface AttachedFieldProps {
  readonly kind: AttachedKind;
  readonly state: ReasonFormState;
}

/** What the chosen reason asks for besides the words: a question, a link, or whom to turn to. */
export const DetailField = ({ kind, state: { form, faults, change } }: AttachedFieldProps) => {
  const { t } = useTranslation('console');
  const fault = useFieldErrorText(faults);
  const props = {
    id: fieldId(kind),
    label: t(`outcome.attached.${kind}`),
    description: t(`outcome.attached.${kind}Hint`),
    value: form[kind],
    error: fault(kind),
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
