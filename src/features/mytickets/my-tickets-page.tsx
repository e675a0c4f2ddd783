/** The tickets of the requester. */
export const MyTicketsPage = () => <h1>MyTicketsPage</h1>;
