import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/routes/paths';
import { Announce } from '../../ui/portal/announce';
import { Button } from '../../ui/portal/button';
import { Callout } from '../../ui/portal/callout';
import type { Draft } from './draft';
import { isForClub } from './draft-extras';

interface ScopeNoteProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

/** Slug of the article on matters decided by the club. */
const CONTACTS = 'club-contacts';

/** Refers the user to the club (clauses 1.3 and 1.4), with a way back for site errors. */
export const ScopeNote = ({ draft, change }: ScopeNoteProps) => {
  const { t } = useTranslation('help');
  const { scope, category } = draft;
  const comeBack = () => {
    change({ scope: 'site-error', category: null });
    document.getElementById('category')?.focus();
  };
  return (
    <Announce>
      {isForClub(draft) && (
        <Callout
          kind="still"
          title={t('scope.title')}
          action={
            <>
              <Button onClick={comeBack}>{t('scope.isError')}</Button>
              <Link to={paths.article(CONTACTS)}>{t('scope.more')}</Link>
            </>
          }
        >
          <p>{scope === 'club-staff' ? t('scope.staffText') : t('scope.text')}</p>
        </Callout>
      )}
      {scope === 'site-error' && category === null && (
        <Callout>
          <p>{t('scope.back')}</p>
        </Callout>
      )}
    </Announce>
  );
};
