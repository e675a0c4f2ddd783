/** The region of the functions. */
export const functionsRegion = 'europe-west1';
