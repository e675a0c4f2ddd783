import type { Ticket } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { Field } from './details-field';

/** The call by which a request came: caller, number to call back, contacts without an account. */
export const CallFields = ({ call }: Pick<Ticket, 'call'>) => {
  const { t } = useTranslation('console');
  if (call === null) return null;
  const { caller, callback, phone, skype } = call;
  return (
    <>
      <Field label={t('details.caller')}>{caller}</Field>
      {callback && (
        <Field label={t('details.callback')}>
          <a href={`tel:${callback.number}`}>{callback.typed}</a>
        </Field>
      )}
      {(phone ?? skype) !== null && (
        <Field label={t('details.contact')}>
          {phone && <a href={`tel:${phone.number}`}>{phone.typed}</a>}
          {skype !== null && <span>Skype: {skype}</span>}
        </Field>
      )}
    </>
  );
};
