import styles from './skeleton.module.css';

interface SkeletonBarProps {
  /** Any CSS length. */
  readonly width: string;
  readonly height?: number;
}

/** A gray bar in place of a line of text. */
export const SkeletonBar = ({ width, height = 12 }: SkeletonBarProps) => (
  <span className={styles['bar']} style={{ width, height }} />
);
