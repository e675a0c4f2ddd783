import { limits, type FieldIssue } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { regulation } from '../../i18n/regulation';
import { useLanguage } from '../../i18n/use-language';
import { RadioCards } from '../../ui/light/radio-cards';
import { TextArea } from '../../ui/light/text-area';
import { TextInput } from '../../ui/light/text-input';
import type { Draft } from './draft';
import { useIssueText, useRoom } from './field-texts';
import { ObjectsField } from './objects-field';

interface DraftFieldsProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly issues: readonly FieldIssue[];
}

/** The fields of clause 2.2, the needed ones first. */
export const DraftFields = ({ draft, change, issues }: DraftFieldsProps) => {
  const { t } = useTranslation('portal');
  const room = useRoom();
  const issueText = useIssueText();
  const errorOf = (path: string): string | undefined => {
    const issue = issues.find((known) => known.path === path);
    return issue && issueText(issue);
  };
  return (
    <>
      <CategoryField
        value={draft.category}
        onChange={(category) => change({ category })}
        error={errorOf('category')}
      />
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
      <TextArea
        id="text"
        label={t('submit.text')}
        hint={t('submit.textHint')}
        error={errorOf('text')}
        room={room(draft.text, limits.text.max)}
        rows={5}
        value={draft.text}
        onChange={(text) => change({ text })}
      />
      <OptionalFields draft={draft} change={change} errorOf={errorOf} />
    </>
  );
};

interface CategoryFieldProps {
  readonly value: Draft['category'];
  readonly onChange: (value: NonNullable<Draft['category']>) => void;
  readonly error: string | undefined;
}

/** The categories of clause 3.2 in the words of the one who asks. */
const CategoryField = (props: CategoryFieldProps) => {
  const { t } = useTranslation('portal');
  const language = useLanguage();
  const choices = regulation.categories.map(({ id, question }) => ({
    value: id,
    label: question[language],
  }));
  return <RadioCards id="category" legend={t('submit.category')} choices={choices} {...props} />;
};

interface OptionalFieldsProps extends Omit<DraftFieldsProps, 'issues'> {
  readonly errorOf: (path: string) => string | undefined;
}

const OptionalFields = ({ draft, change, errorOf }: OptionalFieldsProps) => {
  const { t } = useTranslation('portal');
  const room = useRoom();
  return (
    <>
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
    </>
  );
};
