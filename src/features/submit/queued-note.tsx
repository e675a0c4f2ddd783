import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/portal/button';
import { Callout } from '../../ui/portal/callout';
import { FormActions } from '../../ui/portal/form';
import { Page } from '../../ui/portal/page';
import type { Submission } from './use-submission';

interface QueuedNoteProps {
  readonly submission: Submission;
  readonly onRetry: () => void;
  readonly onEdit: () => void;
}

/** Request queued until the connection is back; editable until the first delivery attempt. */
export const QueuedNote = ({ submission, onRetry, onEdit }: QueuedNoteProps) => {
  const { t } = useTranslation('portal');
  const isTrying = submission.entry.state === 'sending';
  return (
    <Page title={t('queued.title')}>
      <Callout kind="still" title={submission.input.subject}>
        <p>{t('queued.text')}</p>
      </Callout>
      <FormActions>
        <Button kind="primary" busy={isTrying} onClick={onRetry}>
          {isTrying ? t('submit.sending') : t('queued.retry')}
        </Button>
        {submission.entry.tries === 0 && (
          <Button kind="quiet" onClick={onEdit}>
            {t('queued.edit')}
          </Button>
        )}
      </FormActions>
    </Page>
  );
};
