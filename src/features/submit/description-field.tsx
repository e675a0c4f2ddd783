import { limits } from '@reglament/domain';
import { TextArea } from '../../ui/portal/text-area';
import type { Draft } from './draft';
import { useCharactersLeft } from './field-texts';

/** Props of a part of the form. */
export interface PartProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly errorOf: (path: string) => string | undefined;
}

interface DescriptionFieldProps extends PartProps {
  readonly label: string;
  readonly hint: string;
}

/** Description of the problem. */
export const DescriptionField = ({
  draft,
  change,
  errorOf,
  label,
  hint,
}: DescriptionFieldProps) => {
  const charactersLeft = useCharactersLeft();
  return (
    <TextArea
      id="text"
      label={label}
      hint={hint}
      error={errorOf('text')}
      room={charactersLeft(draft.text, limits.text.max)}
      rows={5}
      value={draft.text}
      onChange={(text) => change({ text })}
    />
  );
};
