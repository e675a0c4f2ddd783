/** What the place below the subject says: where the search stands, in words of the page's language. */
export interface SuggestStatus {
  readonly state: 'searching' | 'found' | 'nothing';
  readonly text: string;
}
