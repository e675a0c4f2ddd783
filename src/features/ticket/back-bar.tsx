import { BackButton } from './back-button';
import styles from './ticket-header.module.css';

/** The way back to the list on a phone, while there is no ticket to show. */
export const BackBar = () => (
  <div className={styles['bar']}>
    <BackButton />
  </div>
);
