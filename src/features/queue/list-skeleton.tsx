import { SkeletonBar } from '../../ui/patterns/skeleton';
import styles from './list-skeleton.module.css';

/** Widths of subjects, so that the picture of waiting looks like a list and not like a localFormat. */
const widths = ['62%', '78%', '48%', '70%', '55%', '82%', '60%', '44%'] as const;

/** The shape of the list before it is there. */
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
