/** The form of the portal. */
export const SubmitPage = () => <h1>SubmitPage</h1>;
