import { LoadingState } from '../../ui/patterns/loading-state';
import { SkeletonBar } from '../../ui/patterns/skeleton';
import { BackBar } from './back-bar';
import { ThreadSkeleton } from './thread-skeleton';
import styles from './ticket-header.module.css';

/** A ticket that is loading: its header and its thread, as high as they will be. */
export const TicketSkeleton = () => (
  <main>
    <BackBar />
    <LoadingState>
      <div className={styles['placeholder']}>
        <SkeletonBar width="70%" />
        <SkeletonBar width="45%" />
        <SkeletonBar width="100%" />
        <SkeletonBar width="55%" />
      </div>
      <ThreadSkeleton />
    </LoadingState>
  </main>
);
