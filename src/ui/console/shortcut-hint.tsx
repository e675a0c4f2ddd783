import styles from './shortcut-hint.module.css';

/** The key that does the same as the button it stands on. */
export const ShortcutHint = ({ shortcut }: { readonly shortcut: string | undefined }) =>
  shortcut !== undefined && (
    <kbd className={styles['hint']} aria-hidden="true">
      {shortcut}
    </kbd>
  );
