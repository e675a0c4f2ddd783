import { IconX } from '@tabler/icons-react';
import { useEffect, useId, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './icon-button';
import styles from './dialog.module.css';

interface DialogProps {
  /** What holds the dialog, for whoever wants to close it. */
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly title: ReactNode;
  /** As wide as this where there is room, pixels. */
  readonly width: number;
  /** What has the focus at first; the browser's choice when absent, which is the cross. */
  readonly firstFieldId?: string;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** After it was closed, in whichever way; the focus is back where it was. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog of the browser's own, open for as long as it is mounted. */
export const Dialog = ({ dialog, title, width, firstFieldId, ...props }: DialogProps) => {
  const { onKeyDown, onClose, children } = props;
  const { t } = useTranslation('common');
  const titleId = useId();
  useEffect(() => {
    dialog.current?.showModal();
    if (firstFieldId !== undefined) document.getElementById(firstFieldId)?.focus();
  }, [dialog, firstFieldId]);
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      style={{ width: `min(${width}px, calc(100vw - 32px))` }}
      aria-labelledby={titleId}
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
      <div className={styles['top']}>
        <h2 className={styles['title']} id={titleId}>
          {title}
        </h2>
        <IconButton label={t('close')} onClick={() => dialog.current?.close()}>
          <IconX size={16} />
        </IconButton>
      </div>
      {children}
    </dialog>
  );
};
