import type { Attachment } from '@reglament/domain';
import { loadPicture } from '../../data/attachments/load-picture';
import { Thumbnails } from '../../ui/portal/attachments/thumbnails';

/** The pictures of a message, read with the right of whoever is signed in. */
export const MessagePictures = ({
  attachments,
}: {
  readonly attachments: readonly Attachment[];
}) => <Thumbnails attachments={attachments} load={loadPicture} />;
