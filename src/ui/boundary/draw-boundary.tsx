import { Component, type ReactNode } from 'react';

interface DrawBoundaryProps {
  /** The document that is drawn: another state of it is tried anew. */
  readonly of: unknown;
  /** What stands in the place of a document that cannot be drawn. */
  readonly fallback: ReactNode;
  readonly onFail?: () => void;
  readonly children: ReactNode;
}

interface DrawBoundaryState {
  readonly of: unknown;
  readonly hasFailed: boolean;
}

/** Limits a document that cannot be drawn to its own place; React reports the error itself. */
export class DrawBoundary extends Component<DrawBoundaryProps, DrawBoundaryState> {
  override state: DrawBoundaryState = { of: this.props.of, hasFailed: false };

  static getDerivedStateFromError(): Partial<DrawBoundaryState> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps(
    { of }: DrawBoundaryProps,
    state: DrawBoundaryState,
  ): DrawBoundaryState | null {
    return of === state.of ? null : { of, hasFailed: false };
  }

  override componentDidCatch(): void {
    this.props.onFail?.();
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
