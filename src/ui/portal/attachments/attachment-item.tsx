import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language';
import { Announce } from '../announce';
import { Button } from '../button';
import { IconButton } from '../icon-button';
import { bytesText } from './bytes-text';
import type { FieldItem, WaitsFor } from './field-item';
import { useObjectUrl } from './use-object-url';
import styles from './attachment-list.module.css';

interface AttachmentItemProps {
  readonly item: FieldItem;
  readonly waitsFor: WaitsFor;
  readonly canMove: { readonly up: boolean; readonly down: boolean };
  readonly onRemove: () => void;
  readonly onRetry: () => void;
  readonly onMove: (offset: number) => void;
  readonly onMark: () => void;
}

/** One picture: preview, upload state and actions. */
export const AttachmentItem = (props: AttachmentItemProps) => {
  const { item, waitsFor, onRemove } = props;
  const { t } = useTranslation('files');
  const { key, name, state } = item;
  const isUnderWay = state === 'sending' || state === 'waiting' || state === 'checking';
  return (
    <li className={styles['item']} data-item={key} data-state={state}>
      <Preview item={item} />
      <div className={styles['facts']}>
        <p className={styles['name']} title={name}>
          {name}
        </p>
        <UploadStatus item={item} waitsFor={waitsFor} />
        <Actions {...props} />
      </div>
      <MoveButtons {...props} />
      <IconButton
        icon="cross"
        act="remove"
        label={isUnderWay ? t('cancel', { name }) : t('remove', { name })}
        onClick={onRemove}
      />
    </li>
  );
};

const moves = [
  ['up', -1],
  ['down', 1],
] as const;

/** Buttons that move the picture up or down. */
const MoveButtons = ({ item: { name }, canMove, onMove }: AttachmentItemProps) => {
  const { t } = useTranslation('files');
  return (
    <div className={styles['places']}>
      {moves
        .filter(([direction]) => canMove[direction])
        .map(([direction, offset]) => (
          <IconButton
            key={direction}
            isSlim
            icon={direction}
            act={direction}
            label={t(direction, { name })}
            onClick={() => onMove(offset)}
          />
        ))}
    </div>
  );
};

const Actions = ({ item, onRetry, onMark }: AttachmentItemProps) => {
  const { t } = useTranslation('files');
  const { name, state, blob } = item;
  // Redaction would lose the animation of a GIF.
  const canMark = state !== 'refused' && state !== 'checking' && blob.type !== 'image/gif';
  return (
    <div className={styles['actions']}>
      {state === 'failed' && (
        <Button kind="quiet" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
      {canMark && (
        <Button kind="quiet" onClick={onMark} aria-label={t('markNamed', { name })}>
          {t('mark')}
        </Button>
      )}
    </div>
  );
};

const Preview = ({ item: { blob, state } }: { readonly item: FieldItem }) => {
  const isPicture = state !== 'refused' && state !== 'checking';
  const url = useObjectUrl(isPicture ? blob : null);
  return <span className={styles['preview']}>{url !== null && <img src={url} alt="" />}</span>;
};

/** The upload state as text; errors are announced. */
const UploadStatus = ({ item, waitsFor }: Pick<AttachmentItemProps, 'item' | 'waitsFor'>) => {
  const { t } = useTranslation(['files', 'common']);
  const language = useLanguage();
  const { state, progress, error, name, blob } = item;
  const share = Math.round(progress * 100);
  const status = state === 'waiting' ? t(`waits.${waitsFor}`) : t(`states.${state}`, { share });
  return (
    <div className={styles['standing']}>
      <p className={styles['state']}>
        {bytesText(blob.size, language)} · {status}
      </p>
      {state === 'sending' && (
        <progress
          className={styles['progress']}
          aria-label={t('progress', { name })}
          max={1}
          value={progress}
        />
      )}
      <Announce as="alert">
        {error && (
          <p className={styles['fault']}>
            <span className="visually-hidden">{name}: </span>
            {t(`common:errors.${error}`)}
          </p>
        )}
      </Announce>
    </div>
  );
};
