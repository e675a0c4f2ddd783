import type { ErrorCode } from '@reglament/domain';

/** The part of an upload that the field shows. */
export interface FieldItem {
  readonly key: string;
  readonly name: string;
  readonly blob: Blob;
  readonly state: 'checking' | 'waiting' | 'sending' | 'ready' | 'refused' | 'failed';
  /** Uploaded share, from 0 to 1. */
  readonly progress: number;
  readonly error: ErrorCode | null;
}

/** Actions on a picture of a form. */
export interface FieldActions {
  readonly remove: (key: string) => void;
  readonly retry: (key: string) => void;
  /** Moves a picture by an offset in the list. */
  readonly move: (key: string, offset: number) => void;
  readonly replace: (key: string, blob: Blob) => void;
}

/** What a waiting upload waits for: a slot, a connection or sign-in. */
export type WaitsFor = 'turn' | 'line' | 'signIn';
