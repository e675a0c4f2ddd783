import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { activeCategories, limits } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { useRegulation } from '../../data/regulation';
import { useLanguage } from '../../i18n/use-language';
import { fieldId } from './form';
import type { CallFormState } from './use-call-form';
import { useFieldErrorText } from './use-error-text';

/** The request itself: category, subject and text, as in the form of the portal. */
export const RequestFields = ({ state }: { readonly state: CallFormState }) => {
  const { t } = useTranslation('console');
  const { form, change, errors } = state;
  const errorText = useFieldErrorText(errors);
  return (
    <>
      <CategorySelect state={state} />
      <TextInput
        id={fieldId('subject')}
        label={t('newRequest.subject')}
        maxLength={limits.subject.max}
        value={form.subject}
        error={errorText('subject')}
        onChange={(event) => change({ subject: event.currentTarget.value })}
      />
      <Textarea
        id={fieldId('text')}
        label={t('newRequest.text')}
        autosize
        minRows={4}
        maxRows={12}
        maxLength={limits.text.max}
        value={form.text}
        error={errorText('text')}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
    </>
  );
};

const CategorySelect = ({ state: { form, change, errors } }: { readonly state: CallFormState }) => {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const errorText = useFieldErrorText(errors);
  const categories = activeCategories(useRegulation());
  const data = categories.map(({ id, title }) => ({ value: id, label: title[language] }));
  return (
    <NativeSelect
      id={fieldId('category')}
      label={t('details.category')}
      data={[{ value: '', label: t('newRequest.chooseCategory') }, ...data]}
      value={form.category}
      error={errorText('category')}
      onChange={(event) => change({ category: event.currentTarget.value })}
    />
  );
};
