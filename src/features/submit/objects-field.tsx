import { activeObjectKinds, limits } from '@reglament/domain';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRegulation } from '../../data/regulation';
import { Announce } from '../../ui/portal/announce';
import { Button } from '../../ui/portal/button';
import { FieldGroup, GroupHint } from '../../ui/portal/field-group';
import type { ObjectRow } from './draft';
import { controlId } from './field-texts';
import { ObjectLine } from './object-line';
import { focusSoon } from './object-rows';

interface ObjectsFieldProps {
  readonly objects: readonly ObjectRow[];
  readonly onChange: (objects: ObjectRow[]) => void;
  readonly errorOf: (path: string) => string | undefined;
}

const ADD_ID = 'objects';

const useRows = ({ objects, onChange }: Pick<ObjectsFieldProps, 'objects' | 'onChange'>) => {
  const kinds = activeObjectKinds(useRegulation());
  const [hasRemoved, setRemoved] = useState(false);
  return {
    hasRemoved,
    add: () => {
      setRemoved(false);
      onChange([...objects, { kind: objects.at(-1)?.kind ?? kinds[0]?.id ?? '', id: '' }]);
      focusSoon(controlId(`objects.${objects.length}.id`));
    },
    remove: (at: number) => {
      setRemoved(true);
      onChange(objects.filter((_, place) => place !== at));
      focusSoon(ADD_ID);
    },
    update: (at: number, next: ObjectRow) =>
      onChange(objects.map((old, place) => (place === at ? next : old))),
  };
};

/** Object rows (clause 2.2): kind and number, up to the limit. */
export const ObjectsField = ({ objects, onChange, errorOf }: ObjectsFieldProps) => {
  const { t } = useTranslation('portal');
  const hintId = useId();
  const { hasRemoved, add, remove, update } = useRows({ objects, onChange });
  const isFull = objects.length >= limits.objects.max;
  return (
    <FieldGroup legend={t('submit.objects')} remark={t('submit.optional')} describedBy={hintId}>
      {objects.map((object, at) => (
        <ObjectLine
          key={at}
          at={at}
          object={object}
          error={errorOf(`objects.${at}.id`)}
          onChange={(next) => update(at, next)}
          onRemove={() => remove(at)}
        />
      ))}
      <GroupHint id={hintId}>
        {isFull ? t('submit.objectsFull', { limit: limits.objects.max }) : t('submit.objectsHint')}
      </GroupHint>
      {!isFull && (
        <div>
          <Button id={ADD_ID} onClick={add}>
            {objects.length === 0 ? t('submit.addObject') : t('submit.addAnother')}
          </Button>
        </div>
      )}
      <Announce>
        {hasRemoved && <span className="visually-hidden">{t('submit.objectRemoved')}</span>}
      </Announce>
    </FieldGroup>
  );
};
