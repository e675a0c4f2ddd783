import { Bar } from '../../ui/patterns/skeleton';
import styles from './thread.module.css';

/** The shape of a thread before it is there. */
export const ThreadSkeleton = () => (
  <div className={styles['thread']}>
    {['70%', '55%'].map((width) => (
      <div key={width} className={styles['entry']}>
        <Bar width="160px" />
        <Bar width={width} />
        <Bar width="40%" />
      </div>
    ))}
  </div>
);
