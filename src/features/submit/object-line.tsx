import { activeObjectKinds, bareNumber } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { useRegulation } from '../../data/regulation';
import { useLanguage } from '../../i18n/use-language';
import { IconButton } from '../../ui/portal/icon-button';
import { Select } from '../../ui/portal/select';
import { TextInput } from '../../ui/portal/text-input';
import type { ObjectRow } from './draft';
import { controlId } from './field-texts';
import styles from './objects-field.module.css';

interface ObjectLineProps {
  readonly at: number;
  readonly object: ObjectRow;
  readonly error: string | undefined;
  readonly onChange: (object: ObjectRow) => void;
  readonly onRemove: () => void;
}

/** Object row: kind, number and remove button. */
export const ObjectLine = ({ at, object, error, onChange, onRemove }: ObjectLineProps) => {
  const { t } = useTranslation('portal');
  const id = controlId(`objects.${at}.id`);
  const language = useLanguage();
  const kinds = activeObjectKinds(useRegulation()).map(({ id: value, title }) => ({
    value,
    label: title[language],
  }));
  return (
    <div className={styles['line']}>
      <Select
        id={controlId(`objects.${at}.kind`)}
        label={t('submit.kind')}
        choices={kinds}
        value={object.kind}
        onChange={(kind) => onChange({ ...object, kind })}
      />
      <TextInput
        id={id}
        label={t('submit.objectId')}
        isLabelHidden
        error={error}
        inputMode="numeric"
        autoComplete="off"
        placeholder={t('submit.objectId')}
        value={object.id}
        onChange={(typed) => onChange({ ...object, id: bareNumber(typed) })}
      />
      <IconButton
        icon="cross"
        label={t('submit.removeObject', { position: at + 1 })}
        onClick={onRemove}
      />
    </div>
  );
};
