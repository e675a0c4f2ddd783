/** One ticket, as its requester sees it. */
export const MyTicketPage = () => <h1>MyTicketPage</h1>;
