import { bareNumber, matchAttributes, limits } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/portal/button';
import { Checkbox } from '../../ui/portal/checkbox';
import { FieldGroup, GroupHint } from '../../ui/portal/field-group';
import { IconButton } from '../../ui/portal/icon-button';
import { TextInput } from '../../ui/portal/text-input';
import { DescriptionField, type PartProps } from './description-field';
import type { Draft } from './draft';
import { cardsOf, emptyCard, withCards } from './duplicate-cards';
import { controlId } from './field-texts';
import { focusSoon } from './object-rows';
import styles from './objects-field.module.css';

const MIN_CARDS = 2;

const fieldIdOf = (at: number): string => controlId(`objects.${at}.card`);

const useCards = ({ draft, change }: Pick<PartProps, 'draft' | 'change'>) => {
  const cards = cardsOf(draft);
  const setCards = (next: readonly Draft['objects'][number][]) =>
    change({ objects: withCards(draft, next) });
  return {
    cards,
    isFull: draft.objects.length >= limits.objects.max,
    add: () => {
      setCards([...cards, emptyCard()]);
      focusSoon(fieldIdOf(cards.length));
    },
    remove: (at: number) => {
      setCards(cards.filter((_, place) => place !== at));
      focusSoon(fieldIdOf(at - 1));
    },
    setId: (at: number, typed: string) =>
      setCards(
        cards.map((card, place) => (place === at ? { ...card, id: bareNumber(typed) } : card)),
      ),
  };
};

/** Card numbers of one animal; the first card is the one to keep. */
const CardsField = (props: PartProps) => {
  const { t } = useTranslation(['help', 'portal']);
  const { cards, isFull, add, remove, setId } = useCards(props);
  const { errorOf } = props;
  return (
    <FieldGroup legend={t('merge.cards')} describedBy="cards-hint">
      <GroupHint id="cards-hint">{t('merge.cardsHint')}</GroupHint>
      {cards.map(({ id }, at) => (
        <div key={at} className={styles['card']}>
          <TextInput
            id={fieldIdOf(at)}
            label={at === 0 ? t('merge.first') : t('merge.other', { position: String(at + 1) })}
            error={errorOf(`objects.${at}.card`) ?? errorOf(`objects.${at}.id`)}
            inputMode="numeric"
            autoComplete="off"
            value={id}
            onChange={(typed) => setId(at, typed)}
          />
          {at >= MIN_CARDS && (
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

/** Attributes that the cards share. */
const SignsField = ({ draft, change }: Omit<PartProps, 'errorOf'>) => {
  const { t } = useTranslation(['help', 'portal', 'common']);
  return (
    <FieldGroup legend={t('merge.signs')} remark={t('portal:submit.optional')}>
      <div className={styles['signs']}>
        {matchAttributes.map((sign) => (
          <Checkbox
            key={sign}
            id={`sign-${sign}`}
            label={t(`common:signs.${sign}`)}
            checked={draft.signs.includes(sign)}
            onChange={(checked) =>
              change({
                signs: matchAttributes.filter((known) =>
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

/** Fields of the `duplicate-cards` form, in place of description and steps. */
export const DuplicateCardsFields = (parts: PartProps) => {
  const { t } = useTranslation('help');
  return (
    <>
      <CardsField {...parts} />
      <SignsField draft={parts.draft} change={parts.change} />
      <DescriptionField {...parts} label={t('merge.text')} hint={t('merge.textHint')} />
    </>
  );
};
