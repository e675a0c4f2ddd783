import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/avatar/avatar';
import styles from './sidebar-footer.module.css';

/** The button of the account menu. */
export const AccountButton = ({
  name,
  ...button
}: Omit<ComponentProps<'button'>, 'name'> & { readonly name: string }) => {
  const { t } = useTranslation('console');
  return (
    <button
      {...button}
      className={styles['person']}
      type="button"
      aria-haspopup="menu"
      aria-label={t('account', { name })}
    >
      <Avatar name={name} size="large" />
      <span className={styles['name']}>{name}</span>
    </button>
  );
};
