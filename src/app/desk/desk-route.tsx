/** The console. */
export const DeskRoute = () => <h1>Desk</h1>;
