import { useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { preferences } from '../../data/local-store';
import styles from './list-header.module.css';

/** Bounds of the list's width in CSS pixels. */
const MIN = 320;
const MAX = 760;

/** Change of the width by one key press. */
const STEP = 16;

const KEY = 'list-width';

const within = (width: number): number => Math.round(Math.min(MAX, Math.max(MIN, width)));

const storedWidth = (): number | null => {
  const width = Number(preferences.get(KEY) ?? NaN);
  return Number.isFinite(width) ? within(width) : null;
};

/** Applies a width to the layout of the console; null for the default one. */
const showWidth = (width: number | null): void => {
  const { style } = document.documentElement;
  if (width === null) style.removeProperty('--list-width');
  else style.setProperty('--list-width', `${width}px`);
};

/** The separator between list and ticket; resizes the list by pointer and arrow keys. */
export const ListResizer = () => {
  const { t } = useTranslation('console');
  const separator = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(storedWidth);
  useLayoutEffect(() => showWidth(width), [width]);
  const resize = (next: number | null) => {
    setWidth(next);
    if (next === null) preferences.remove(KEY);
    else preferences.set(KEY, String(next));
  };
  const listRect = () => separator.current?.offsetParent?.getBoundingClientRect();
  const onPointerMove = (event: PointerEvent) => {
    if (!separator.current?.hasPointerCapture(event.pointerId)) return;
    resize(within(event.clientX - (listRect()?.left ?? 0)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    resize(within((listRect()?.width ?? MIN) + step));
  };
  return (
    <div
      ref={separator}
      className={styles['resizer']}
      role="separator"
      aria-orientation="vertical"
      aria-label={t('listWidth')}
      aria-valuemin={MIN}
      aria-valuemax={MAX}
      aria-valuenow={width ?? MIN}
      tabIndex={0}
      onPointerDown={({ pointerId }) => separator.current?.setPointerCapture(pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
      onDoubleClick={() => resize(null)}
    />
  );
};
