import { limits } from '@reglament/domain';
import { TextArea } from '../../ui/portal/text-area';
import type { Draft } from './draft';
import { useRoom } from './field-texts';

/** What a part of the form is given. */
export interface PartProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly errorOf: (path: string) => string | undefined;
}

interface StoryFieldProps extends PartProps {
  readonly label: string;
  readonly hint: string;
}

/** The story, in one's own words. */
export const DescriptionField = ({ draft, change, errorOf, label, hint }: StoryFieldProps) => {
  const room = useRoom();
  return (
    <TextArea
      id="text"
      label={label}
      hint={hint}
      error={errorOf('text')}
      room={room(draft.text, limits.text.max)}
      rows={5}
      value={draft.text}
      onChange={(text) => change({ text })}
    />
  );
};
