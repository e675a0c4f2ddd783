import { File } from 'node:buffer';
import type { Attachment } from '@reglament/domain';
import { fireEvent } from '@testing-library/react';
import { pngOf } from '../../../../domain/src/testing/pictures';

/** The stored form of {@link pastePicture}. */
export const storedPicture: Attachment = {
  id: '0123456789abcdef0123456789abcdef',
  name: 'a.png',
  type: 'image/png',
  width: 4,
  height: 4,
  bytes: 67,
};

/** Pastes a picture into the page. Files of jsdom cannot be read, so it is one of Node. */
export const pastePicture = (): void => {
  const file = new File([Uint8Array.from(pngOf(4, 4))], storedPicture.name, { type: 'image/png' });
  fireEvent.paste(document, { clipboardData: { types: ['Files'], files: [file] } });
};
