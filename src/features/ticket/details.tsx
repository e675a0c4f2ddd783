import { showTicketNumber, type Ticket, type TicketObject } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { toReceiptSource } from '../../data/to-receipt-source';
import { useLanguage } from '../../i18n/use-language';
import { DueText } from '../../ui/clock/due-text';
import { Receipt } from '../../ui/clock/receipt';
import { WebAddress } from '../../ui/text/web-address';
import { AssigneeField } from './assignee-field';
import { CallFields } from './call-fields';
import { CategoryField } from './category-field';
import { DeadlineField } from './deadline-field';
import { Field } from './details-field';
import { OutcomeFields } from './outcome-fields';
import { RequesterFields } from './requester-fields';
import { TagsField } from './tags-field';
import styles from './details.module.css';

const Objects = ({ objects }: { readonly objects: readonly TicketObject[] }) => {
  const language = useLanguage();
  return (
    <ul>
      {objects.map(({ kind, id, title }) => (
        <li key={`${kind}-${id}`} className={styles['object']}>
          {title[language]} <span className={styles['id']}>{id}</span>
        </li>
      ))}
    </ul>
  );
};

const SourceField = ({ url }: { readonly url: string }) => {
  const { t } = useTranslation('console');
  return (
    <Field label={t('details.source')}>
      <WebAddress className={styles['source']} address={url} short />
    </Field>
  );
};

const RatingField = ({ rating }: { readonly rating: NonNullable<Ticket['rating']> }) => {
  const { t } = useTranslation('console');
  return (
    <Field label={t('details.rating')}>
      <span>{t('details.score', { score: String(rating.score) })}</span>
      {rating.text !== null && <span className={styles['soft']}>{rating.text}</span>}
    </Field>
  );
};

const Facts = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('console');
  const { requester, receivedAt, objects, sourceUrl, channel, number, rating } = ticket;
  return (
    <dl className={styles['facts']}>
      <Field label={t('details.requester')}>
        <span>{requester.name}</span>
        <span className={styles['soft']}>{requester.email}</span>
      </Field>
      <Field label={t('details.assignee')}>
        <AssigneeField ticket={ticket} />
      </Field>
      <Field label={t('details.category')}>
        <CategoryField ticket={ticket} />
      </Field>
      <Field label={t('details.tags')}>
        <TagsField key={number} ticket={ticket} />
      </Field>
      <Field label={t('details.received')}>
        <DueText at={receivedAt} />
        <span className={styles['soft']}>
          {t(`channels.${channel}`)} · {showTicketNumber(number)}
        </span>
      </Field>
      <CallFields call={ticket.call} />
      <OutcomeFields ticket={ticket} />
      {rating && <RatingField rating={rating} />}
      {objects.length > 0 && (
        <Field label={t('details.objects')}>
          <Objects objects={objects} />
        </Field>
      )}
      {sourceUrl !== null && <SourceField url={sourceUrl} />}
      <RequesterFields ticket={ticket} />
    </dl>
  );
};

/** Properties of a ticket and the explanation of its deadline. */
export const Details = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('console');
  return (
    <aside className={styles['details']} aria-label={t('details.label')}>
      <Facts ticket={ticket} />
      <section className={styles['receipt']}>
        <h3 className={styles['heading']}>{t('details.receipt')}</h3>
        <Receipt ticket={toReceiptSource(ticket)} />
        <DeadlineField key={ticket.number} ticket={ticket} />
      </section>
    </aside>
  );
};
