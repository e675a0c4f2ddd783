import { useEffect, useState, type ReactNode } from 'react';
import styles from './skeleton.module.css';

/** Delay before the skeleton appears, in milliseconds. */
const DELAY_MS = 250;

/** Returns true {@link DELAY_MS} after mounting. */
const useDelay = (): boolean => {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), DELAY_MS);
    return () => clearTimeout(timer);
  }, []);
  return isOver;
};

/** A gray line in place of text. */
export const SkeletonLine = ({
  width,
  size = 1,
}: {
  readonly width: string;
  readonly size?: number;
}) => <span className={styles['line']} style={{ inlineSize: width, blockSize: `${size}em` }} />;

interface LoadingStateProps {
  /** Text for screen readers. */
  readonly label: string;
  /** The skeleton. */
  readonly children: ReactNode;
}

/** The loading state of a page: nothing at first, then a skeleton. */
export const LoadingState = ({ label, children }: LoadingStateProps) => {
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
