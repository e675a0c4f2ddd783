import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { articleVotes } from '../../data/help/vote';
import { useSession } from '../../data/session';
import styles from './articles.module.css';

/** Shows the vote totals of an article to staff only. */
export const VoteCounts = ({ slug }: { readonly slug: string }) => {
  const { role } = useSession();
  const isStaff = role === 'agent' || role === 'admin';
  return isStaff ? <Counts slug={slug} /> : null;
};

const Counts = ({ slug }: { readonly slug: string }) => {
  const { t } = useTranslation('help');
  const { data } = useQuery(articleVotes(slug));
  if (!data) return null;
  const { helpful, unhelpful, instead, sent } = data;
  return (
    <p className={styles['reviewed']}>
      {t('vote.counts', {
        helpful: String(helpful),
        unhelpful: String(unhelpful),
        instead: String(instead),
        sent: String(sent),
      })}
    </p>
  );
};
