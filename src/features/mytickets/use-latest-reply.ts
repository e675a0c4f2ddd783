import type { Message } from '@reglament/domain';
import { useState } from 'react';

/** Returns the latest staff message received while the page is open, or null. */
export const useLatestReply = (messages: readonly Message[]): Message | null => {
  const [known] = useState(() => new Set(messages.map(({ id }) => id)));
  return messages.findLast(({ id, author }) => author.role === 'agent' && !known.has(id)) ?? null;
};
