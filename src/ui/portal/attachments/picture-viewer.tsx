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
  /** Index of the initially shown picture. */
  readonly initialIndex: number;
  readonly load: LoadPicture;
  readonly onClose: () => void;
}

const keyOffsets: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Dialog that shows the pictures of a message one at a time. */
export const PictureViewer = ({ attachments, initialIndex, load, onClose }: PictureViewerProps) => {
  const { t } = useTranslation(['files', 'common']);
  const dialog = useRef<HTMLDialogElement>(null);
  const [index, setIndex] = useState(initialIndex);
  useEffect(() => dialog.current?.showModal(), []);
  const shown = attachments[index];
  const isValid = (candidate: number) => candidate >= 0 && candidate < attachments.length;
  const go = (offset: number) => isValid(index + offset) && setIndex(index + offset);
  const onKey = (event: KeyboardEvent) => {
    // Keeps page shortcuts from running while the dialog is open.
    event.stopPropagation();
    go(keyOffsets[event.key] ?? 0);
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
      <LargePicture key={shown.id} attachment={shown} load={load} />
      {attachments.length > 1 && <Pagination index={index} total={attachments.length} onGo={go} />}
    </dialog>
  );
};

interface PaginationProps {
  readonly index: number;
  readonly total: number;
  readonly onGo: (offset: number) => void;
}

const Pagination = ({ index, total, onGo }: PaginationProps) => {
  const { t } = useTranslation('files');
  return (
    <footer className={styles['ways']}>
      <Button busy={index === 0} onClick={() => onGo(-1)}>
        {t('shown.previous')}
      </Button>
      <Button busy={index === total - 1} onClick={() => onGo(1)}>
        {t('shown.next')}
      </Button>
      <p className={styles['position']} role="status">
        {t('shown.position', { position: index + 1, total })}
      </p>
    </footer>
  );
};

interface LargePictureProps {
  readonly attachment: Attachment;
  readonly load: LoadPicture;
}

const LargePicture = ({ attachment: { id, name, width, height }, load }: LargePictureProps) => {
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
