import type { texts as russian } from '../ru/files';
import type { SameKeys } from '../shape';

/** Texts of attachments in forms and threads; loaded with the first picture. */
export const texts: SameKeys<typeof russian> = {
  states: {
    checking: 'Being checked',
    sending: 'Uploading, {{share}} %',
    ready: 'Uploaded',
    refused: 'Will not be sent',
    failed: 'Not uploaded',
  },
  waits: {
    turn: 'Waiting for its turn',
    line: 'Will be uploaded when the connection is back',
    signIn: 'Will be uploaded when you sign in',
  },
  count: 'Pictures uploaded: {{ready}} of {{total}}',
  progress: 'Upload: {{name}}',
  retry: 'Try again',
  remove: 'Remove: {{name}}',
  cancel: 'Cancel the upload: {{name}}',
  up: 'Move up: {{name}}',
  down: 'Move down: {{name}}',
  mark: 'Box or hide',
  markNamed: 'Box or hide a region: {{name}}',
  marking: {
    title: 'Box or hide a region',
    hint: 'Drag over the picture or mark two corners. What is hidden cannot be brought back.',
    kind: 'What to do',
    hide: 'Hide',
    box: 'Box',
    add: 'Add a region',
    undo: 'Remove the last one',
    apply: 'Apply',
    failed: 'The picture could not be changed: it is too large for this device.',
    regions: {
      hide: 'Hidden region {{position}}: arrows move it, with Shift they resize it, Delete removes it',
      box: 'Boxed region {{position}}: arrows move it, with Shift they resize it, Delete removes it',
    },
  },
  shown: {
    label: 'Screenshots',
    open: 'Open the picture: {{name}}',
    loading: 'Loading the picture',
    problem: 'The picture could not be loaded.',
    position: '{{position}} of {{total}}',
    next: 'Next',
    previous: 'Previous',
    save: 'Save',
  },
};
