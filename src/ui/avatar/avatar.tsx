import styles from './avatar.module.css';

/** The initials of the first and last word of a name. */
const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/u);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends.map((word) => (word ?? '').slice(0, 1).toLocaleUpperCase()).join('');
};

interface AvatarProps {
  readonly name: string;
  readonly size?: 'small' | 'large';
}

/** Initials in a circle; the full name is in the tooltip and for screen readers. */
export const Avatar = ({ name, size = 'small' }: AvatarProps) => (
  <span className={styles['avatar']} data-size={size} title={name}>
    <span aria-hidden="true">{initialsOf(name)}</span>
    <span className="visually-hidden">{name}</span>
  </span>
);
