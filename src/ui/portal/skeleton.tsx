import { useEffect, useState, type ReactNode } from 'react';
import styles from './skeleton.module.css';

/** A shorter wait is better spent without a picture of waiting. */
const DELAY_MS = 250;

/** Whether a while has passed since this was first shown. */
const useDelay = (): boolean => {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), DELAY_MS);
    return () => clearTimeout(timer);
  }, []);
  return over;
};

/** A grey line as long as the words that will stand there. */
export const SkeletonLine = ({
  width,
  size = 1,
}: {
  readonly width: string;
  readonly size?: number;
}) => <span className={styles['line']} style={{ inlineSize: width, blockSize: `${size}em` }} />;

interface PendingProps {
  /** Said to those who do not see the shapes. */
  readonly label: string;
  /** The shape of what is coming. */
  readonly children: ReactNode;
}

/** What stands on the page while its data come: nothing at first, then their shape. */
export const LoadingState = ({ label, children }: PendingProps) => {
  const shown = useDelay();
  return (
    <div className={styles['pending']} aria-busy="true">
      <span className="visually-hidden" role="status">
        {shown ? label : ''}
      </span>
      {shown && <div aria-hidden="true">{children}</div>}
    </div>
  );
};
