import { IconX } from '@tabler/icons-react';
import { useEffect, useId, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './icon-button';
import styles from './dialog.module.css';

interface DialogProps {
  /** Ref of the dialog element, to close it. */
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly title: ReactNode;
  /** Preferred width in pixels. */
  readonly width: number;
  /** Id of the initially focused field; by default the browser focuses the close button. */
  readonly firstFieldId?: string;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** Called after closing in any way; the browser has restored the focus. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A native modal dialog, open while mounted. */
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
