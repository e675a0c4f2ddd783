import { BackButton } from './back-button';
import styles from './ticket-header.module.css';

/** Bar with the back button on phones while no ticket is shown. */
export const BackBar = () => (
  <div className={styles['alone']}>
    <div className={styles['bar']}>
      <BackButton />
    </div>
  </div>
);
