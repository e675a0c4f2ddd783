import { Button } from '@mantine/core';
import { nextStatus, suggestCategory, type Ticket } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '../../data/live-query';
import { myRecord } from '../../data/people';
import { useRegulation } from '../../data/regulation';
import { useDispatch } from '../../data/use-ticket-commands';
import { useLanguage } from '../../i18n/use-language';
import styles from './ticket-header.module.css';

/** The category that an email probably belongs to, to be set by one click (clause 3.2). */
export const CategorySuggestion = ({ ticket }: { readonly ticket: Ticket }) => {
  const isNeeded = ticket.needsCategory && nextStatus('setCategory', ticket.status) !== null;
  return isNeeded && <Suggestion ticket={ticket} />;
};

const Suggestion = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const regulation = useRegulation();
  const { uid } = ticket.requester;
  const requester = useLiveQuery({ ...myRecord(uid ?? ''), enabled: uid !== null });
  const dispatch = useDispatch(ticket.number, ticket.revision);
  const suggested = suggestCategory(regulation, {
    subject: ticket.subject,
    memberships: requester.data?.memberships ?? [],
  });
  return (
    <p className={styles['suggestion']}>
      <span>{t(suggested ? 'suggestion.found' : 'suggestion.none')}</span>
      {suggested && (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => dispatch('setCategory', { category: suggested.id })}
        >
          {suggested.priority} · {suggested.title[language]}
        </Button>
      )}
    </p>
  );
};
