import { LoadingState } from '../../ui/patterns/loading-state';
import { SkeletonBar } from '../../ui/patterns/skeleton';
import { BackBar } from './back-bar';
import { ThreadSkeleton } from './thread-skeleton';
import { useTimelineShown } from './use-timeline-shown';
import styles from './ticket-header.module.css';

/** A ticket that is loading: its header and its thread, as high as they will be. */
export const TicketSkeleton = () => {
  const [isTimelineShown] = useTimelineShown();
  return (
    <main>
      <BackBar />
      <LoadingState>
        <div className={styles['placeholder']}>
          <SkeletonBar width="70%" />
          {isTimelineShown &&
            ['45%', '100%', '55%'].map((width) => <SkeletonBar key={width} width={width} />)}
        </div>
        <ThreadSkeleton />
      </LoadingState>
    </main>
  );
};
