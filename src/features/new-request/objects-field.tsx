import { Button, NativeSelect, TextInput } from '@mantine/core';
import { activeObjectKinds, bareNumber, limits, type PortalObject } from '@reglament/domain';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRegulation } from '../../data/regulation';
import { useLanguage } from '../../i18n/use-language';
import { IconButton } from '../../ui/console/icon-button';
import { focusField } from './focus-field';
import { fieldId } from './form';
import { asksForCards, nextObject } from './request-form';
import type { CallFormState } from './use-call-form';
import { useFieldErrorText } from './use-error-text';
import styles from './new-request.module.css';

interface StateProps {
  readonly state: CallFormState;
}

/** Numbers of cards, events and clubs that the request is about (clause 2.2). */
export const ObjectsField = ({ state }: StateProps) => {
  const { t } = useTranslation('console');
  const regulation = useRegulation();
  const { form, change } = state;
  const { category, objects } = form;
  const isCards = asksForCards(category, regulation);
  const onAdd = () => {
    change({ objects: [...objects, nextObject(form, regulation)] });
    focusField(`objects.${objects.length}`);
  };
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['label']}>
        {isCards ? t('newRequest.cards') : t('newRequest.objects')}
      </legend>
      {isCards && <p className={styles['status']}>{t('newRequest.cardsHint')}</p>}
      {objects.map((object, at) => (
        <ObjectRow key={at} at={at} object={object} state={state} />
      ))}
      {objects.length < limits.objects.max && (
        <div>
          <Button id={fieldId('addObject')} variant="default" size="compact-md" onClick={onAdd}>
            {isCards ? t('newRequest.addCard') : t('newRequest.addObject')}
          </Button>
        </div>
      )}
    </fieldset>
  );
};

interface ObjectRowProps extends StateProps {
  readonly object: PortalObject;
  readonly at: number;
}

const ObjectRow = ({ state, object, at }: ObjectRowProps) => {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const kinds = activeObjectKinds(useRegulation());
  const errorText = useFieldErrorText(state.errors);
  const { objects } = state.form;
  const update = (part: Partial<PortalObject>) =>
    state.change({ objects: objects.with(at, { ...object, ...part }) });
  const removeLabel = t('newRequest.removeObject', { position: String(at + 1) });
  const onRemove = () => {
    state.change({ objects: objects.toSpliced(at, 1) });
    focusField('addObject');
  };
  return (
    <div className={styles['object']}>
      <NativeSelect
        aria-label={t('newRequest.objectKind')}
        data={kinds.map(({ id, title }) => ({ value: id, label: title[language] }))}
        value={object.kind}
        onChange={(event) => update({ kind: event.currentTarget.value })}
      />
      <TextInput
        id={fieldId(`objects.${at}`)}
        aria-label={t('newRequest.objectNumber')}
        placeholder={t('newRequest.objectNumber')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={limits.objectId.max}
        value={object.id}
        error={errorText(`objects.${at}`)}
        onChange={(event) => update({ id: bareNumber(event.currentTarget.value) })}
      />
      <IconButton label={removeLabel} onClick={onRemove}>
        <IconX size={16} />
      </IconButton>
    </div>
  );
};
