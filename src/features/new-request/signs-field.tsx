import { matchAttributes } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../ui/portal/checkbox';
import type { CallFormState } from './use-call-form';
import styles from './new-request.module.css';

/** What the duplicate cards of one animal share (category 6 of clause 3.2). */
export const SignsField = ({ state: { form, change } }: { readonly state: CallFormState }) => {
  const { t } = useTranslation(['console', 'common']);
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['label']}>{t('newRequest.signs')}</legend>
      <div className={styles['signs']}>
        {matchAttributes.map((sign) => (
          <Checkbox
            key={sign}
            id={`call-sign-${sign}`}
            label={t(`common:signs.${sign}`)}
            checked={form.signs.includes(sign)}
            onChange={(checked) =>
              change({
                signs: matchAttributes.filter((known) =>
                  known === sign ? checked : form.signs.includes(known),
                ),
              })
            }
          />
        ))}
      </div>
    </fieldset>
  );
};
