import { Component, type ReactNode } from 'react';

interface DrawBoundaryProps {
  /** The rendered document; a new value resets the boundary. */
  readonly of: unknown;
  /** Shown when the document fails to render. */
  readonly fallback: ReactNode;
  readonly onFail?: () => void;
  readonly children: ReactNode;
}

interface DrawBoundaryState {
  readonly of: unknown;
  readonly hasFailed: boolean;
}

/** Error boundary for one document; React reports the error. */
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
