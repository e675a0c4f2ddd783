import type { Attachment } from '@reglament/domain';
import { loadPicture } from '../../data/attachments/load-picture';
import { Thumbnails } from '../../ui/portal/attachments/thumbnails';

/** Pictures of a message, loaded with the permissions of the current user. */
export const ThreadPictures = ({
  attachments,
}: {
  readonly attachments: readonly Attachment[];
}) => <Thumbnails attachments={attachments} load={loadPicture} />;
