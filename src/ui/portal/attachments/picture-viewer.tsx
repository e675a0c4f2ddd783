import type { Attachment } from '@reglament/domain';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Announce } from '../announce';
import { Button } from '../button';
import { IconButton } from '../icon-button';
import { usePicture, type LoadPicture } from './use-picture';
import styles from './thumbnails.module.css';

interface PictureViewerProps {
  readonly attachments: readonly Attachment[];
  /** The place of the one that is shown first. */
  readonly first: number;
  readonly load: LoadPicture;
  readonly onClose: () => void;
}

const ways: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** The pictures of a message, one at a time, as large as the window. */
export const PictureViewer = ({ attachments, first, load, onClose }: PictureViewerProps) => {
  const { t } = useTranslation(['files', 'common']);
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(first);
  useEffect(() => dialog.current?.showModal(), []);
  const shown = attachments[at];
  const isInside = (place: number) => place >= 0 && place < attachments.length;
  const go = (by: number) => isInside(at + by) && setAt(at + by);
  const onKey = (event: KeyboardEvent) => {
    // What the page does on keys is not meant while this is open.
    event.stopPropagation();
    go(ways[event.key] ?? 0);
  };
  if (!shown) return null;
  return (
    <dialog
      ref={dialog}
      className={styles['viewer']}
      aria-labelledby="viewer-name"
      onClose={onClose}
      onKeyDown={onKey}
    >
      <header className={styles['head']}>
        <p className={styles['name']} id="viewer-name" title={shown.name}>
          {shown.name}
        </p>
        <IconButton
          icon="cross"
          label={t('common:close')}
          onClick={() => dialog.current?.close()}
        />
      </header>
      <Large key={shown.id} attachment={shown} load={load} />
      {attachments.length > 1 && <Ways at={at} total={attachments.length} onGo={go} />}
    </dialog>
  );
};

interface WaysProps {
  readonly at: number;
  readonly total: number;
  readonly onGo: (by: number) => void;
}

const Ways = ({ at, total, onGo }: WaysProps) => {
  const { t } = useTranslation('files');
  return (
    <footer className={styles['ways']}>
      <Button busy={at === 0} onClick={() => onGo(-1)}>
        {t('shown.previous')}
      </Button>
      <Button busy={at === total - 1} onClick={() => onGo(1)}>
        {t('shown.next')}
      </Button>
      <p className={styles['position']} role="status">
        {t('shown.position', { position: at + 1, total })}
      </p>
    </footer>
  );
};

interface LargeProps {
  readonly attachment: Attachment;
  readonly load: LoadPicture;
}

const Large = ({ attachment: { id, name, width, height }, load }: LargeProps) => {
  const { t } = useTranslation(['files', 'common']);
  const { url, hasFailed, retry } = usePicture({ id, size: 'original', load });
  return (
    <>
      <div className={styles['room']}>
        {url === null ? (
          <Announce as={hasFailed ? 'alert' : 'status'}>
            <p>{hasFailed ? t('shown.problem') : t('shown.loading')}</p>
          </Announce>
        ) : (
          <img className={styles['large']} src={url} alt={name} width={width} height={height} />
        )}
      </div>
      <div className={styles['acts']}>
        {hasFailed && <Button onClick={retry}>{t('common:retry')}</Button>}
        {url !== null && (
          <a className={styles['save']} href={url} download={name}>
            {t('shown.save')}
          </a>
        )}
      </div>
    </>
  );
};
