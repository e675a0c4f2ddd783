import styles from './skeleton.module.css';

interface BarProps {
  /** Any CSS length. */
  readonly width: string;
  readonly height?: number;
}

/** A grey bar in the place of a line of text. */
export const SkeletonBar = ({ width, height = 12 }: BarProps) => (
  <span className={styles['bar']} style={{ width, height }} />
);
