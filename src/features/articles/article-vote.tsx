import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/routes/paths';
import { rateArticle, votedBefore } from '../../data/help/vote';
import { Announce } from '../../ui/portal/announce';
import { Button } from '../../ui/portal/button';
import styles from './articles.module.css';

type State = 'asking' | 'sending' | 'yes' | 'no' | 'refused';

const useVote = (slug: string) => {
  const [state, setState] = useState<State>(() => votedBefore(slug) ?? 'asking');
  const vote = (helpful: boolean) => {
    setState('sending');
    rateArticle({ slug, helpful, via: 'page' }).then(
      () => setState(helpful ? 'yes' : 'no'),
      () => setState('refused'),
    );
  };
  return { state, vote };
};

/** Asks whether the article helped; one vote per browser and user is counted. */
export const ArticleVote = ({ slug }: { readonly slug: string }) => {
  const { t } = useTranslation('help');
  const { state, vote } = useVote(slug);
  const isAnswered = state === 'yes' || state === 'no';
  return (
    <section className={styles['vote']} aria-label={t('vote.question')}>
      {!isAnswered && (
        <>
          <span className={styles['question']}>{t('vote.question')}</span>
          <Button busy={state === 'sending'} onClick={() => vote(true)}>
            {t('vote.yes')}
          </Button>
          <Button busy={state === 'sending'} onClick={() => vote(false)}>
            {t('vote.no')}
          </Button>
        </>
      )}
      <Announce>
        {state === 'yes' && t('vote.thanksYes')}
        {state === 'no' && t('vote.thanksNo')}
        {state === 'refused' && t('vote.refused')}
      </Announce>
      {state === 'no' && <Link to={paths.submit()}>{t('ask')}</Link>}
    </section>
  );
};
