import type { InboxRecord } from '@reglament/domain';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../../app/routes/paths';
import type { ListPort } from '../../commands/panel-handles';
import { useListPort } from '../../commands/use-panel-handles';
import { placeUnreadable, type ListPlace, type UnreadableDocument } from '../../data/unreadable';
import { EmailRow } from './email-row';
import styles from './held-email.module.css';

/** Row height in CSS pixels; must match the style sheet. */
const ROW_HEIGHT = 64;

/** Rows rendered beyond the viewport on each side. */
const OVERSCAN = 8;

/** Distance from the end, in rows, at which more emails are requested. */
const GROW_BEFORE = 15;

interface EmailListProps {
  readonly label: string;
  readonly items: readonly InboxRecord[];
  readonly unreadable: readonly UnreadableDocument[];
  readonly openId: string | null;
  readonly onEnd: () => void;
}

/** Keyboard commands of the list: the next and previous email open, the open row takes the focus. */
const useListCommands = (items: readonly InboxRecord[], openId: string | null) => {
  const navigate = useNavigate();
  const list = useRef<HTMLDivElement>(null);
  const move = useCallback(
    (step: 1 | -1) => {
      const at = items.findIndex(({ id }) => id === openId);
      const next = items[at < 0 ? 0 : at + step];
      if (next) void navigate(paths.heldEmail(next.id));
      return next !== undefined;
    },
    [items, openId, navigate],
  );
  const focus = useCallback(() => {
    const row = list.current?.querySelector(`[data-key="${openId}"]`);
    if (!(row instanceof HTMLElement) || row === document.activeElement) return false;
    row.focus({ preventScroll: true });
    // On phones an open email hides the list, which then cannot be focused.
    return row === document.activeElement;
  }, [openId]);
  useListPort(useMemo<ListPort>(() => ({ move, focus, open: () => undefined }), [move, focus]));
  return list;
};

type Row = ListPlace<InboxRecord>;

const keyOf = (row: Row): string => (row.kind === 'item' ? row.item.id : row.id);

const ListRow = ({ row, isOpen }: { readonly row: Row; readonly isOpen: boolean }) => {
  const { t } = useTranslation('heldEmail');
  if (row.kind === 'item') return <EmailRow email={row.item} isOpen={isOpen} />;
  return <p className={styles['row']}>{t('undrawable')}</p>;
};

const useVirtualRows = (rows: readonly Row[], scroller: RefObject<HTMLElement | null>) => {
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
  });
  const visible = virtualizer.getVirtualItems().flatMap(({ index, start }) => {
    const row = rows[index];
    return row ? [{ row, index, start }] : [];
  });
  return { visible, height: virtualizer.getTotalSize() };
};

/** Virtual list of held email. */
export const EmailList = ({ label, items, unreadable, openId, onEnd }: EmailListProps) => {
  const scroller = useListCommands(items, openId);
  const rows = useMemo(
    () => placeUnreadable(items, unreadable, ({ id }) => id),
    [items, unreadable],
  );
  const { visible, height } = useVirtualRows(rows, scroller);
  const isNearEnd = (visible.at(-1)?.index ?? 0) >= rows.length - GROW_BEFORE;
  useEffect(() => {
    if (isNearEnd) onEnd();
  }, [isNearEnd, rows.length, onEnd]);
  return (
    <div ref={scroller} className={styles['scroller']}>
      <div className={styles['content']} role="list" aria-label={label} style={{ height }}>
        {visible.map(({ row, start }) => (
          <div
            key={keyOf(row)}
            className={styles['item']}
            role="listitem"
            style={{ transform: `translateY(${start}px)` }}
          >
            <ListRow row={row} isOpen={keyOf(row) === openId} />
          </div>
        ))}
      </div>
    </div>
  );
};
