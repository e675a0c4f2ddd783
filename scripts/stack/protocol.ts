import type { StackPorts } from './ports';

/** What the process that runs the emulators is told when it starts. */
export type HostOptions = Readonly<{
  rootDir: string;
  projectId: string;
  ports: StackPorts;
  /** Directory that Hosting serves, relative to `rootDir`. */
  appDir: string;
  /** Data are loaded from there and saved there; without it they live in memory only. */
  dataDir?: string;
  /** Fires every scheduled function once a minute. */
  ticker: boolean;
}>;

export type HostRequest = Readonly<{
  id: number;
  action: 'save' | 'stop' | 'crashFirestore' | 'restartFirestore';
}>;

export type HostMessage =
  | Readonly<{ type: 'ready'; functions: readonly string[]; pids: readonly number[] }>
  | Readonly<{ type: 'failed'; message: string }>
  | Readonly<{ type: 'answer'; id: number; error?: string }>;
