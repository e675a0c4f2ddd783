import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/portal/button';
import { FormActions } from '../../../ui/portal/form';
import { Page } from '../../../ui/portal/page';

interface SolvedPageProps {
  readonly onAgain: () => void;
  readonly onUndo: () => void;
}

/** Shown after an article solved the problem. */
export const SolvedPage = ({ onAgain, onUndo }: SolvedPageProps) => {
  const { t } = useTranslation('help');
  return (
    <Page title={t('solved.title')} lead={t('solved.text')}>
      <FormActions>
        <Button onClick={onAgain}>{t('solved.again')}</Button>
        <Button kind="quiet" onClick={onUndo}>
          {t('solved.undo')}
        </Button>
      </FormActions>
    </Page>
  );
};
