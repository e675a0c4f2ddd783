import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import styles from './button.module.css';

/** `primary` once a screen, for its one purpose; `quiet` for what is beside it. */
export type ButtonKind = 'primary' | 'plain' | 'quiet';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: ButtonKind;
  readonly type?: 'button' | 'submit';
  /** At work: stays in its place and in the tab order, but does nothing. */
  readonly busy?: boolean;
  readonly children: ReactNode;
}

/** A button; its words are a verb. */
export const Button = ({ kind = 'plain', type = 'button', busy = false, ...rest }: ButtonProps) => (
  <button
    {...rest}
    className={styles['button']}
    data-kind={kind}
    type={type === 'submit' && !busy ? 'submit' : 'button'}
    aria-disabled={busy || undefined}
    onClick={busy ? undefined : rest.onClick}
  />
);

/** A link that looks like a button: it leads to another page. */
export const ButtonLink = ({
  kind = 'plain',
  ...rest
}: Omit<LinkProps, 'className'> & { readonly kind?: ButtonKind }) => (
  <Link {...rest} className={styles['button'] ?? ''} data-kind={kind} />
);
