import type { Attachment } from '@reglament/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PictureViewer } from './picture-viewer';
import { useInView } from './use-in-view';
import { usePicture, type LoadPicture } from './use-picture';
import styles from './thumbnails.module.css';

interface ThumbnailsProps {
  readonly attachments: readonly Attachment[];
  readonly load: LoadPicture;
}

/** Thumbnails of a message's pictures; each opens the viewer. */
export const Thumbnails = ({ attachments, load }: ThumbnailsProps) => {
  const { t } = useTranslation('files');
  const [opened, setOpened] = useState<number | null>(null);
  return (
    <>
      <ul className={styles['list']} aria-label={t('shown.label')}>
        {attachments.map((attachment, at) => (
          <li key={attachment.id}>
            <Thumbnail attachment={attachment} load={load} onOpen={() => setOpened(at)} />
          </li>
        ))}
      </ul>
      {opened !== null && (
        <PictureViewer
          attachments={attachments}
          initialIndex={opened}
          load={load}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
};

interface ThumbnailProps {
  readonly attachment: Attachment;
  readonly load: LoadPicture;
  readonly onOpen: () => void;
}

/** The longer side of a thumbnail, in pixels. */
const MAX_SIDE = 160;

const Thumbnail = ({ attachment, load, onOpen }: ThumbnailProps) => {
  const { t } = useTranslation('files');
  const { id, name, width, height } = attachment;
  const { element, isInView } = useInView<HTMLButtonElement>();
  const { url, hasFailed } = usePicture({ id, size: 'thumbnail', load, isEnabled: isInView });
  // Reserves the space before the picture loads, to avoid a layout shift.
  const scale = Math.min(1, MAX_SIDE / Math.max(width, height));
  const size = { inlineSize: Math.max(width * scale, 44), blockSize: Math.max(height * scale, 44) };
  return (
    <button
      ref={element}
      className={styles['thumbnail']}
      type="button"
      style={size}
      aria-label={t('shown.open', { name })}
      title={name}
      onClick={onOpen}
    >
      {url !== null && <img className={styles['small']} src={url} alt="" />}
      {hasFailed && <span className={styles['missing']}>{name}</span>}
    </button>
  );
};
