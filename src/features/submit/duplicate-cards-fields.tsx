import { animalSigns, limits } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/light/button';
import { Checkbox } from '../../ui/light/checkbox';
import { FieldGroup, GroupHint } from '../../ui/light/field-group';
import { IconButton } from '../../ui/light/icon-button';
import { TextInput } from '../../ui/light/text-input';
import type { Draft } from './draft';
import { cardsOf, emptyCard, withCards } from './duplicate-cards';
import { controlId } from './field-texts';
import { bareNumber, focusSoon } from './object-rows';
import { StoryField, type PartProps } from './story-field';
import styles from './objects-field.module.css';

const LEAST = 2;

const idOf = (at: number): string => controlId(`objects.${at}.card`);

const useCards = ({ draft, change }: Pick<PartProps, 'draft' | 'change'>) => {
  const cards = cardsOf(draft);
  const put = (next: readonly Draft['objects'][number][]) =>
    change({ objects: withCards(draft, next) });
  return {
    cards,
    isFull: draft.objects.length >= limits.objects.max,
    add: () => {
      put([...cards, emptyCard()]);
      focusSoon(idOf(cards.length));
    },
    remove: (at: number) => {
      put(cards.filter((_, place) => place !== at));
      focusSoon(idOf(at - 1));
    },
    name: (at: number, typed: string) =>
      put(cards.map((card, place) => (place === at ? { ...card, id: bareNumber(typed) } : card))),
  };
};

/** The cards of one animal, the one that stays first. */
const CardsField = (props: PartProps) => {
  const { t } = useTranslation(['help', 'portal']);
  const { cards, isFull, add, remove, name } = useCards(props);
  const { errorOf } = props;
  return (
    <FieldGroup legend={t('merge.cards')} describedBy="cards-hint">
      <GroupHint id="cards-hint">{t('merge.cardsHint')}</GroupHint>
      {cards.map(({ id }, at) => (
        <div key={at} className={styles['card']}>
          <TextInput
            id={idOf(at)}
            label={at === 0 ? t('merge.first') : t('merge.other', { position: String(at + 1) })}
            error={errorOf(`objects.${at}.card`) ?? errorOf(`objects.${at}.id`)}
            inputMode="numeric"
            autoComplete="off"
            value={id}
            onChange={(typed) => name(at, typed)}
          />
          {at >= LEAST && (
            <IconButton
              icon="cross"
              label={t('portal:submit.removeObject', { position: at + 1 })}
              onClick={() => remove(at)}
            />
          )}
        </div>
      ))}
      {!isFull && (
        <div>
          <Button onClick={add}>{t('merge.add')}</Button>
        </div>
      )}
    </FieldGroup>
  );
};

/** What tells that they are of one animal. */
const SignsField = ({ draft, change }: Omit<PartProps, 'errorOf'>) => {
  const { t } = useTranslation(['help', 'portal', 'common']);
  return (
    <FieldGroup legend={t('merge.signs')} remark={t('portal:submit.optional')}>
      <div className={styles['signs']}>
        {animalSigns.map((sign) => (
          <Checkbox
            key={sign}
            id={`sign-${sign}`}
            label={t(`common:signs.${sign}`)}
            checked={draft.signs.includes(sign)}
            onChange={(checked) =>
              change({
                signs: animalSigns.filter((known) =>
                  known === sign ? checked : draft.signs.includes(known),
                ),
              })
            }
          />
        ))}
      </div>
    </FieldGroup>
  );
};

/** The fields of the form `duplicate-cards` in place of the story and its steps. */
export const DuplicateCardsFields = (parts: PartProps) => {
  const { t } = useTranslation('help');
  return (
    <>
      <CardsField {...parts} />
      <SignsField draft={parts.draft} change={parts.change} />
      <StoryField {...parts} label={t('merge.text')} hint={t('merge.textHint')} />
    </>
  );
};
