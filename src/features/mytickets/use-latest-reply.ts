import type { Message } from '@reglament/domain';
import { useState } from 'react';

/** The latest message of the service that came while the page was open; null until one does. */
export const useLatestReply = (messages: readonly Message[]): Message | null => {
  const [known] = useState(() => new Set(messages.map(({ id }) => id)));
  return messages.findLast(({ id, author }) => author.role === 'agent' && !known.has(id)) ?? null;
};
