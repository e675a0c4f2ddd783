import { SkeletonBar } from '../../ui/patterns/skeleton';
import styles from './list-skeleton.module.css';

/** Widths of the subject bars, varied to resemble a list. */
const widths = ['62%', '78%', '48%', '70%', '55%', '82%', '60%', '44%'] as const;

/** Skeleton of the list. */
export const ListSkeleton = () => (
  <div>
    {widths.map((width) => (
      <div key={width} className={styles['row']}>
        <SkeletonBar width={width} />
        <SkeletonBar width="40%" height={10} />
      </div>
    ))}
  </div>
);
