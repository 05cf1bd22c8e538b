import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { CARD_FIELDS } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import { writingTopic } from '~/domain/topics';
import { useRoom } from '~/live/useRoom';
import type { CardLine } from '~/views/shapes';
import { Act, CallForm, Field } from '../forms';
import { SharedText } from '../writing/SharedText';

interface CardFieldsProps {
  card: CardLine;
  place: { first: boolean; last: boolean };
  /** Only to read: another device writes for the table. */
  reads: boolean;
}

/** The fields of a card, which everyone at the table writes in at once. */
export function CardFields({ card, place, reads }: CardFieldsProps) {
  const { t } = useTranslation('cards');
  if (reads) return <CardTexts id={card.id} />;
  return (
    <div className="stack">
      {CARD_FIELDS.map((field) => (
        <SharedText
          key={field}
          kind="card"
          id={card.id}
          field={field}
          label={t(`fields.${field}`)}
          hint={t(`hints.${field}`)}
        />
      ))}
      <ChangeCard card={card} place={place} />
    </div>
  );
}

/** What stands on a card, as the others write it. */
export function useCardTexts(id: string): Readonly<Record<string, string>> {
  const { client, state } = useRoom();
  const topic = writingTopic('card', id);
  useEffect(() => client.watch(topic), [client, topic]);
  const fields = state.views.writings?.[topic]?.fields ?? {};
  return Object.fromEntries(Object.entries(fields).map(([field, { text }]) => [field, text]));
}

function CardTexts({ id }: { id: string }) {
  const { t } = useTranslation('cards');
  const texts = useCardTexts(id);
  return (
    <dl className="found">
      {CARD_FIELDS.map((field) => (
        <div key={field}>
          <dt>{t(`fields.${field}`)}</dt>
          <dd className="typed" dir="auto">
            {texts[field] || <span className="hint">{t('list.empty')}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ChangeCard({ card: { id, title }, place }: Pick<CardFieldsProps, 'card' | 'place'>) {
  const { t } = useTranslation('cards');
  const { room } = useRoom().state.views;
  if (!room) return null;
  const input = { projectId: room.project.id, solutionId: id };
  return (
    <details className="ds-details">
      <summary>{t('list.change')}</summary>
      <div className="stack">
        <CallForm call="card.rename" input={input} className="stack">
          <Field
            call="card.rename"
            name="title"
            label={t('list.name')}
            required
            maxLength={LIMITS.title}
            defaultValue={title}
          />
          <button className="ds-button" data-variant="secondary" type="submit">
            {t('list.rename')}
          </button>
        </CallForm>
        <div className="row">
          {!place.first && (
            <Act call="card.move" input={{ ...input, direction: 'up' }} label={t('list.up')} about={title} />
          )}
          {!place.last && (
            <Act
              call="card.move"
              input={{ ...input, direction: 'down' }}
              label={t('list.down')}
              about={title}
            />
          )}
          <Act call="card.remove" input={input} label={t('list.remove')} about={title} />
        </div>
      </div>
    </details>
  );
}
