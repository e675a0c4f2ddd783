import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Announce } from '../announce';
import { Button } from '../button';
import { MarkStage } from './mark-stage';
import { MarkTools } from './mark-tools';
import { redact } from './redact';
import type { RegionKind } from './regions';
import { useObjectUrl } from './use-object-url';
import { useRegions } from './use-regions';
import styles from './mark-dialog.module.css';

interface MarkDialogProps {
  readonly name: string;
  readonly blob: Blob;
  readonly onClose: () => void;
  readonly onDone: (blob: Blob) => void;
}

/** Dialog to highlight or redact regions of a picture before it is sent. */
export const MarkDialog = ({ name, blob, onClose, onDone }: MarkDialogProps) => {
  const { t } = useTranslation(['files', 'common']);
  const dialog = useRef<HTMLDialogElement>(null);
  const url = useObjectUrl(blob);
  const [kind, setKind] = useState<RegionKind>('hide');
  const [hasFailed, setFailed] = useState(false);
  const regions = useRegions(kind);
  useEffect(() => dialog.current?.showModal(), []);
  const apply = () => {
    redact(blob, regions.regions).then(onDone, () => setFailed(true));
  };
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby="mark-title"
      onClose={onClose}
    >
      <header className={styles['head']}>
        <h2 className={styles['title']} id="mark-title">
          {t('marking.title')}
        </h2>
        <p className={styles['hint']}>{t('marking.hint')}</p>
        <MarkTools kind={kind} onKind={setKind} regions={regions} />
      </header>
      <MarkStage url={url} name={name} regions={regions} />
      <Announce as="alert">
        {hasFailed && <p className={styles['fault']}>{t('marking.failed')}</p>}
      </Announce>
      <footer className={styles['actions']}>
        <Button kind="primary" busy={regions.regions.length === 0} onClick={apply}>
          {t('marking.apply')}
        </Button>
        <Button onClick={() => dialog.current?.close()}>{t('common:cancel')}</Button>
      </footer>
    </dialog>
  );
};
