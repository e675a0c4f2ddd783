import type { Email } from 'postal-mime';

/** A caught email with its envelope. */
export type CaughtEmail = Readonly<{
  id: number;
  receivedAt: Date;
  recipients: readonly string[];
  raw: Buffer;
  email: Email;
}>;

const MAX_EMAILS = 200;
const MAX_BYTES = 200 * 1024 * 1024;

/** The last emails, in memory. */
export class Mailbox {
  #emails: CaughtEmail[] = [];
  #bytes = 0;
  #lastId = 0;

  add(caught: Omit<CaughtEmail, 'id'>): void {
    this.#lastId += 1;
    this.#emails.push({ id: this.#lastId, ...caught });
    this.#bytes += caught.raw.length;
    while (this.#emails.length > MAX_EMAILS || this.#bytes > MAX_BYTES) this.#removeOldest();
  }

  /** Returns all emails, newest first. */
  all(): readonly CaughtEmail[] {
    return this.#emails.toReversed();
  }

  find(id: number): CaughtEmail | undefined {
    return this.#emails.find((caught) => caught.id === id);
  }

  #removeOldest(): void {
    const removed = this.#emails.shift();
    this.#bytes -= removed?.raw.length ?? 0;
  }
}
