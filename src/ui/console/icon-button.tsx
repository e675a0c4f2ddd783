import { ActionIcon } from '@mantine/core';
import type { ReactNode } from 'react';

interface IconButtonProps {
  readonly id?: string;
  /** Tooltip and accessible name. */
  readonly label: string;
  readonly onClick: () => void;
  /** Set for toggle buttons. */
  readonly isPressed?: boolean;
  readonly children: ReactNode;
}

/** A button with only an icon. */
export const IconButton = ({ id, label, onClick, isPressed, children }: IconButtonProps) => (
  <ActionIcon
    {...(id !== undefined && { id })}
    variant="subtle"
    color="gray"
    size={32}
    title={label}
    aria-label={label}
    aria-pressed={isPressed}
    onClick={onClick}
  >
    {children}
  </ActionIcon>
);
