import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SessionUser } from '../../data/firebase/auth';
import { signOut } from '../../data/sign-out';
import { Avatar } from '../../ui/avatar/avatar';
import { paths } from '../routes/paths';
import styles from './account-menu.module.css';

/** State of a drop-down that closes on Escape, on an outside click and when Tab leaves it. */
const useDropDown = () => {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const stop = new AbortController();
    const closeIfOutside = ({ target }: Event) => {
      if (target instanceof Node && box.current?.contains(target) === false) setOpen(false);
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', closeIfOutside, { signal: stop.signal });
    // Not on `focusout`, because a page that opens also takes the focus.
    document.addEventListener('keyup', (event) => event.key === 'Tab' && closeIfOutside(event), {
      signal: stop.signal,
    });
    document.addEventListener('keydown', onKey, { signal: stop.signal });
    return () => stop.abort();
  }, [isOpen]);
  return { isOpen, setOpen, box, button };
};

/** The menu of the signed-in user: settings and sign-out. */
export const AccountMenu = ({ user }: { readonly user: SessionUser }) => {
  const { t } = useTranslation();
  const { isOpen, setOpen, box, button } = useDropDown();
  return (
    <div ref={box} className={styles['account']}>
      <button
        ref={button}
        className={styles['button']}
        type="button"
        aria-expanded={isOpen}
        aria-label={t('account', { name: user.name })}
        onClick={() => setOpen(!isOpen)}
      >
        <Avatar name={user.name} size="large" />
      </button>
      {isOpen && (
        <div className={styles['menu']}>
          <p className={styles['who']}>
            <span className={styles['name']}>{user.name}</span>
            <span className={styles['email']}>{user.email}</span>
          </p>
          <Link
            className={styles['item'] ?? ''}
            to={paths.settings()}
            onClick={() => setOpen(false)}
          >
            {t('mailSettings')}
          </Link>
          <button className={styles['item']} type="button" onClick={() => void signOut()}>
            {t('signOut')}
          </button>
        </div>
      )}
    </div>
  );
};
