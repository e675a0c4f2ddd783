import type { ErrorCode } from '@reglament/domain';

/** A picture of a form, as far as the field shows it. */
export interface FieldItem {
  readonly key: string;
  readonly name: string;
  readonly blob: Blob;
  readonly state: 'checking' | 'waiting' | 'sending' | 'ready' | 'refused' | 'failed';
  /** How much of it is sent, from 0 to 1. */
  readonly progress: number;
  readonly fault: ErrorCode | null;
}

/** What can be done with a picture of a form. */
export interface FieldActions {
  readonly remove: (key: string) => void;
  readonly retry: (key: string) => void;
  /** Moves it by so many places. */
  readonly move: (key: string, by: number) => void;
  readonly replace: (key: string, blob: Blob) => void;
}

/** What a picture that is not sent yet waits for. */
export type WaitsFor = 'turn' | 'line' | 'signIn';
