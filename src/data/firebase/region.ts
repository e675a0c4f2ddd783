/** Where the functions run; the only place in the app that names it. */
export const functionsRegion = 'europe-west1';
