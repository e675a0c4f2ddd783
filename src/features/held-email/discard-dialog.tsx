import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/console/dialog';
import styles from './held-email.module.css';

interface DiscardDialogProps {
  readonly onDiscard: () => void;
  readonly onClose: () => void;
}

const CANCEL_ID = 'keep-email';

/** Asks before an email is discarded, which cannot be undone. */
export const DiscardDialog = ({ onDiscard, onClose }: DiscardDialogProps) => {
  const { t } = useTranslation(['heldEmail', 'common']);
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  const discard = () => {
    onDiscard();
    close();
  };
  return (
    <Dialog
      width={420}
      title={t('discard.title')}
      firstFieldId={CANCEL_ID}
      {...{ dialog, onClose }}
    >
      <p>{t('discard.text')}</p>
      <div className={styles['dialogActions']}>
        <Button id={CANCEL_ID} variant="default" size="compact-md" onClick={close}>
          {t('common:cancel')}
        </Button>
        <Button size="compact-md" color="danger" onClick={discard}>
          {t('discard.send')}
        </Button>
      </div>
    </Dialog>
  );
};
