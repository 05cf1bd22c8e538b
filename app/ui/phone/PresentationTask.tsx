import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import type { MeView, PresentationView, RoomView } from '~/views/shapes';
import { Additions } from '../cards/Additions';
import { SlideShown } from '../cards/SlideShown';
import { CallForm } from '../forms';
import { LookUp } from './Plenary';

/** Who presents what, a field to add something, and what the others have added. */
export function PresentationTask({ room, me }: { room: RoomView; me: MeView }) {
  const { t } = useTranslation('cards');
  const { presentation } = room;
  const { to, text, type, sent } = useAddition(presentation);
  if (!to) return <LookUp text={t('present.wait')} />;
  return (
    <section className="task">
      {presentation && (
        <>
          <p className="hint">{t('present.now')}</p>
          <h1 className="ds-heading" data-size="sm" dir="auto">
            {presentation.title}
          </h1>
          {presentation.responsible.length > 0 && (
            <p>
              <bdi>{t('present.by', { names: presentation.responsible.join(', ') })}</bdi>
            </p>
          )}
          {presentation.slide && (
            <figure className="slide-here">
              <SlideShown slide={presentation.slide} size="phone" />
              <figcaption className="hint">
                {t('present.slide', { at: presentation.slide.at + 1, count: presentation.slide.count })}
              </figcaption>
            </figure>
          )}
        </>
      )}
      <AddForm projectId={room.project.id} to={to} text={text} onType={type} onSent={sent} />
      {presentation && (
        <Additions lines={presentation.additions} mayWithdraw={(line) => line.author === me.mark} />
      )}
    </section>
  );
}

/** What is being written stays with the homework that it was begun about, also when the room goes on. */
function useAddition(now: PresentationView | null) {
  const [text, setText] = useState('');
  const [about, setAbout] = useState(now);
  const type = (value: string) => {
    if (text === '') setAbout(now);
    setText(value);
  };
  return { to: text === '' ? now : about, text, type, sent: () => setText('') };
}

interface AddFormProps {
  projectId: string;
  to: PresentationView;
  text: string;
  onType: (text: string) => void;
  onSent: () => void;
}

function AddForm({ projectId, to, text, onType, onSent }: AddFormProps) {
  const { t } = useTranslation('cards');
  const id = useId();
  return (
    <CallForm
      call="addition.give"
      input={{ projectId, homeworkId: to.homeworkId }}
      onSent={onSent}
      className="write-form"
    >
      <label className="ds-label" data-weight="medium" htmlFor={id}>
        {t('present.add')}
      </label>
      <p className="hint" id={`${id}-about`} dir="auto">
        {to.title}
      </p>
      <textarea
        className="ds-input"
        id={id}
        name="text"
        rows={2}
        required
        maxLength={LIMITS.text}
        dir="auto"
        data-draft
        aria-describedby={`${id}-about`}
        value={text}
        onChange={(event) => onType(event.target.value)}
      />
      <button className="ds-button wide" data-variant="primary" type="submit">
        {t('present.give')}
      </button>
    </CallForm>
  );
}
