/** Browser history state of the page of a ticket that was just submitted. */
export const sentState = { sent: true } as const;

/** Whether a page was opened by submitting a ticket. */
export const isJustSent = ({ state }: { readonly state: unknown }): boolean =>
  typeof state === 'object' && state !== null && 'sent' in state;
