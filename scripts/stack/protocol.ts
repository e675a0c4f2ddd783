import type { StackPorts } from './ports';

/** Options of the emulator process. */
export type HostOptions = Readonly<{
  rootDir: string;
  projectId: string;
  ports: StackPorts;
  /** Directory served by Hosting, relative to `rootDir`. */
  appDir: string;
  /** Data is loaded from and saved to this directory; without it, it is kept in memory only. */
  dataDir?: string;
  /** Runs every scheduled function once a minute. */
  scheduler: boolean;
}>;

export type HostRequest = Readonly<{
  id: number;
  action: 'save' | 'stop' | 'crashFirestore' | 'restartFirestore';
}>;

export type HostMessage =
  | Readonly<{ type: 'ready'; functions: readonly string[]; pids: readonly number[] }>
  | Readonly<{ type: 'failed'; message: string }>
  | Readonly<{ type: 'answer'; id: number; error?: string }>;
