import { TagsInput } from '@mantine/core';
import { limits, type DomainError, type Ticket } from '@reglament/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDispatch } from '../../data/use-ticket-commands';

/** The tags by which staff group tickets; Enter or a comma ends one. */
export const TagsField = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('console');
  const { number, revision, tags } = ticket;
  const dispatch = useDispatch(number, revision);
  const [invalid, setInvalid] = useState<DomainError | null>(null);
  return (
    <TagsInput
      size="xs"
      aria-label={t('details.tags')}
      placeholder={tags.length === 0 ? t('details.addTag') : ''}
      maxTags={limits.tags.max}
      value={tags}
      error={invalid && t('details.tagInvalid', { limit: String(limits.tag.max) })}
      onChange={(next) => setInvalid(dispatch('setTags', { tags: next }))}
    />
  );
};
