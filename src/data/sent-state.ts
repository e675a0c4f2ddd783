/** What the history of the browser keeps for the page of a ticket that was sent a moment ago. */
export const sentState = { sent: true } as const;

/** Whether a page was reached by sending. */
export const isJustSent = ({ state }: { readonly state: unknown }): boolean =>
  typeof state === 'object' && state !== null && 'sent' in state;
