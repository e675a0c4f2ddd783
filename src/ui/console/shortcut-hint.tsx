import styles from './shortcut-hint.module.css';

/** The keyboard shortcut of a button. */
export const ShortcutHint = ({ shortcut }: { readonly shortcut: string | undefined }) =>
  shortcut !== undefined && (
    <kbd className={styles['hint']} aria-hidden="true">
      {shortcut}
    </kbd>
  );
