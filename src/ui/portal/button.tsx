import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import styles from './button.module.css';

/** `primary` for the main action of a screen, at most once; `quiet` for secondary actions. */
export type ButtonKind = 'primary' | 'plain' | 'quiet';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: ButtonKind;
  readonly type?: 'button' | 'submit';
  /** Disabled while working, but stays focusable. */
  readonly busy?: boolean;
  readonly children: ReactNode;
}

/** A button; its label is a verb. */
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

/** A link to another page that looks like a button. */
export const ButtonLink = ({
  kind = 'plain',
  ...rest
}: Omit<LinkProps, 'className'> & { readonly kind?: ButtonKind }) => (
  <Link {...rest} className={styles['button'] ?? ''} data-kind={kind} />
);
