import { useHeldEmails } from '../../data/held-emails';

/** Number of held emails, live; what exceeds the first page is not counted. */
export const HeldEmailCount = () => {
  const { items, hasMore } = useHeldEmails();
  return hasMore ? `${items.length}+` : items.length || '';
};
