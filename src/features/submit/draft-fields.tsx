import { limits, type FieldIssue } from '@reglament/domain';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../../ui/portal/text-area';
import { TextInput } from '../../ui/portal/text-input';
import { CategoryField } from './category-field';
import { DescriptionField, type PartProps } from './description-field';
import type { Draft } from './draft';
import { isForClub } from './draft-extras';
import { asksForCards } from './duplicate-cards';
import { EnvironmentField } from './environment-field';
import { useIssueText, useCharactersLeft } from './field-texts';
import { ObjectsField } from './objects-field';
import { Suggestions } from './suggestions';

interface DraftFieldsProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly issues: readonly FieldIssue[];
  /** Called when an article solved the problem. */
  readonly onSolved: () => void;
}

/** Fields of a request (clause 2.2), required ones first; a category may have its own form. */
export const DraftFields = ({ draft, change, issues, onSolved }: DraftFieldsProps) => {
  const issueText = useIssueText(draft);
  const errorOf = (path: string): string | undefined => {
    const issue = issues.find((known) => known.path === path);
    return issue && issueText(issue);
  };
  const parts = { draft, change, errorOf };
  return (
    <>
      <CategoryField draft={draft} change={change} error={errorOf('category')} />
      {draft.scope !== null && (
        <Suspense>
          <ScopeNote draft={draft} change={change} />
        </Suspense>
      )}
      {!isForClub(draft) && (
        <>
          <SubjectField {...parts} />
          <Suggestions draft={draft} change={change} onSolved={onSolved} />
          <Suspense>
            {asksForCards(draft) ? (
              <DuplicateCardsFields {...parts} />
            ) : (
              <DefaultFields {...parts} />
            )}
          </Suspense>
          <UrlField {...parts} />
          <EnvironmentField draft={draft} change={change} />
        </>
      )}
    </>
  );
};

const SubjectField = ({ draft, change, errorOf }: PartProps) => {
  const { t } = useTranslation('portal');
  const room = useCharactersLeft();
  return (
    <TextInput
      id="subject"
      label={t('submit.subject')}
      hint={t('submit.subjectHint')}
      error={errorOf('subject')}
      room={room(draft.subject, limits.subject.max)}
      autoComplete="off"
      value={draft.subject}
      onChange={(subject) => change({ subject })}
    />
  );
};

const DefaultFields = (parts: PartProps) => {
  const { draft, change, errorOf } = parts;
  const { t } = useTranslation('portal');
  const room = useCharactersLeft();
  return (
    <>
      <DescriptionField {...parts} label={t('submit.text')} hint={t('submit.textHint')} />
      <TextArea
        id="steps"
        label={t('submit.steps')}
        remark={t('submit.optional')}
        hint={t('submit.stepsHint')}
        error={errorOf('steps')}
        room={room(draft.steps, limits.steps.max)}
        rows={3}
        value={draft.steps}
        onChange={(steps) => change({ steps })}
      />
      <ObjectsField
        objects={draft.objects}
        onChange={(objects) => change({ objects })}
        errorOf={errorOf}
      />
    </>
  );
};

const ScopeNote = lazy(async () => ({ default: (await import('./scope-note')).ScopeNote }));

/** Rarely used, so loaded on demand; the default fields are shown if loading fails. */
const DuplicateCardsFields = lazy(async () => {
  const loaded = await import('./duplicate-cards-fields').catch(() => null);
  return { default: loaded?.DuplicateCardsFields ?? DefaultFields };
});

const UrlField = ({ draft, change, errorOf }: PartProps) => {
  const { t } = useTranslation('portal');
  return (
    <TextInput
      id="sourceUrl"
      label={t('submit.url')}
      remark={t('submit.optional')}
      hint={t('submit.urlHint')}
      error={errorOf('sourceUrl')}
      inputMode="url"
      autoComplete="off"
      spellCheck={false}
      value={draft.sourceUrl}
      onChange={(sourceUrl) => change({ sourceUrl })}
    />
  );
};
