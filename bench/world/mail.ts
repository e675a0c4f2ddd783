import { existsSync } from 'node:fs';
import { showTicketNumber } from '@reglament/domain';
import type { Firestore } from 'firebase-admin/firestore';
import { addressId } from '../../functions/src/store/addresses';
import { paths } from '../../functions/src/store/paths';
import type { Host } from '../../tests/functions/support/host';
import { peaksOf } from '../../tests/functions/support/memory';
import { startSmtpServer } from '../../tests/functions/support/smtp';

/** Addresses of registered people, each of whom sends less than the limit of an hour. */
export const senders = Array.from({ length: 50 }, (_none, at) => `sender-${at}@reglament.test`);

/** Registers the senders. */
export const registerSenders = async (firestore: Firestore): Promise<void> => {
  const batch = firestore.batch();
  for (const [at, address] of senders.entries())
    batch.set(firestore.doc(paths.address(addressId(address))), { uids: [`sender-${at}`] });
  await batch.commit();
};

/** An SMTP server that records when it accepts each email. */
export interface Inbox {
  readonly size: () => number;
  /** Waits until an email of a ticket is accepted; epoch milliseconds. */
  readonly acceptedAt: (number: string) => Promise<number>;
  /** Waits until a number of different emails is accepted. */
  readonly holds: (count: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts the server on a port. */
export const startInbox = async (port: number): Promise<Inbox> => {
  const accepted = new Map<string, number>();
  const waiting = new Set<() => void>();
  const server = await startSmtpServer(
    {
      onContent: ({ subject = '' }) => {
        if (!accepted.has(subject)) accepted.set(subject, Date.now());
        for (const check of waiting) check();
        return null;
      },
    },
    port,
  );
  /** Resolves with the first value that is found. */
  const found = async <Value>(find: () => Value | undefined): Promise<Value> =>
    new Promise((resolve) => {
      const check = (): void => {
        const value = find();
        if (value === undefined) return;
        waiting.delete(check);
        resolve(value);
      };
      waiting.add(check);
      check();
    });
  return {
    size: () => accepted.size,
    acceptedAt: async (number) => {
      const mark = `[${showTicketNumber(number)}]`;
      return found(() => [...accepted].find(([subject]) => subject.endsWith(mark))?.[1]);
    },
    holds: async (count) => {
      await found(() => (accepted.size >= count ? true : undefined));
    },
    close: server.close,
  };
};

/** Peak memory of a process in MB of 1,000,000 bytes; null where the kernel does not tell. */
export const peakMegabytes = (host: Host): number | null =>
  existsSync('/proc/self/status') ? (peaksOf(host)[0] ?? 0) / 1_000_000 : null;
