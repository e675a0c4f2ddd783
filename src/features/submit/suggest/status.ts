/** Search status below the subject, in the language of the page. */
export interface SuggestStatus {
  readonly state: 'searching' | 'found' | 'nothing';
  readonly text: string;
}
