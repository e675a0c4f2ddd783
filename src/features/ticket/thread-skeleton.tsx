import { SkeletonBar } from '../../ui/patterns/skeleton';
import styles from './thread.module.css';

/** Skeleton of a thread. */
export const ThreadSkeleton = () => (
  <div className={styles['thread']}>
    {['70%', '55%'].map((width) => (
      <div key={width} className={styles['entry']}>
        <SkeletonBar width="160px" />
        <SkeletonBar width={width} />
        <SkeletonBar width="40%" />
      </div>
    ))}
  </div>
);
