import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { activeCategories, limits } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { useRegulation } from '../../data/regulation';
import { useLanguage } from '../../i18n/use-language';
import { fieldId } from './form';
import { ObjectsField } from './objects-field';
import { asksForCards } from './request-form';
import { SignsField } from './signs-field';
import { SimilarTickets } from './similar-tickets';
import type { CallFormState } from './use-call-form';
import { useFieldErrorText } from './use-error-text';

/** The request itself, as in the form of the portal (clause 2.2). */
export const RequestFields = ({ state }: { readonly state: CallFormState }) => {
  const { t } = useTranslation('console');
  const { form, change, errors } = state;
  const errorText = useFieldErrorText(errors);
  const isCards = asksForCards(form.category, useRegulation());
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
      <SimilarTickets form={form} />
      <Textarea
        id={fieldId('text')}
        label={isCards ? t('newRequest.cardsText') : t('newRequest.text')}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={limits.text.max}
        value={form.text}
        error={errorText('text')}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      {isCards ? <SignsField state={state} /> : <StepsField state={state} />}
      <ObjectsField state={state} />
      <UrlField state={state} />
    </>
  );
};

const UrlField = ({ state: { form, change, errors } }: { readonly state: CallFormState }) => {
  const { t } = useTranslation('console');
  const errorText = useFieldErrorText(errors);
  return (
    <TextInput
      id={fieldId('sourceUrl')}
      label={t('newRequest.sourceUrl')}
      inputMode="url"
      autoComplete="off"
      maxLength={limits.url.max}
      value={form.sourceUrl}
      error={errorText('sourceUrl')}
      onChange={(event) => change({ sourceUrl: event.currentTarget.value })}
    />
  );
};

const StepsField = ({ state: { form, change, errors } }: { readonly state: CallFormState }) => {
  const { t } = useTranslation('console');
  const errorText = useFieldErrorText(errors);
  return (
    <Textarea
      id={fieldId('steps')}
      label={t('newRequest.steps')}
      autosize
      minRows={2}
      maxRows={8}
      maxLength={limits.steps.max}
      value={form.steps}
      error={errorText('steps')}
      onChange={(event) => change({ steps: event.currentTarget.value })}
    />
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
