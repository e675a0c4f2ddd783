import { Textarea, TextInput } from '@mantine/core';
import { limits, type AttachedKind } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { useFaultText } from './use-fault-text';
import { fieldId, type GroundsFormState } from './use-grounds-form';

interface AttachedFieldProps {
  readonly kind: AttachedKind;
  readonly state: GroundsFormState;
}

/** What the chosen reason asks for besides the words: a question, a link, or whom to turn to. */
export const AttachedField = ({ kind, state: { form, faults, change } }: AttachedFieldProps) => {
  const { t } = useTranslation('console');
  const fault = useFaultText(faults);
  const props = {
    id: fieldId(kind),
    label: t(`grounds.attached.${kind}`),
    description: t(`grounds.attached.${kind}Hint`),
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
