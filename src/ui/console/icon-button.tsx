import { ActionIcon } from '@mantine/core';
import type { ReactNode } from 'react';

interface IconButtonProps {
  /** What it does; the tooltip and what screen readers say. */
  readonly label: string;
  readonly onClick: () => void;
  /** Set for what is on or off. */
  readonly isPressed?: boolean;
  readonly children: ReactNode;
}

/** A button that is only a picture. */
export const IconButton = ({ label, onClick, isPressed, children }: IconButtonProps) => (
  <ActionIcon
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
