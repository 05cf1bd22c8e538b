import { useTranslation } from 'react-i18next';
import { useRoom } from '~/live/useRoom';
import type { RoomHomework, RoomView, SlidesView } from '~/views/shapes';
import { Additions } from '../cards/Additions';
import { SlideShown } from '../cards/SlideShown';
import { Act } from '../forms';

/** Who presents: each homework by turns, its slides one by one, and what the room adds. */
export function PresentationsPanel({ leads }: { leads: boolean }) {
  const { t } = useTranslation('cards');
  const { room, screen } = useRoom().state.views;
  if (!room) return null;
  const { homework, presentation } = room;
  if (homework.length === 0) return <p>{t('recap.none')}</p>;
  return (
    <>
      {presentation && (
        <section className="panel stack" aria-labelledby="presenting">
          <h2 className="ds-heading" data-size="xs" id="presenting" dir="auto">
            {presentation.title}
          </h2>
          {screen?.slides?.homeworkId === presentation.homeworkId && (
            <Slides room={room} slides={screen.slides} leads={leads} />
          )}
          <Additions lines={presentation.additions} mayWithdraw={() => leads} />
        </section>
      )}
      <Turns room={room} leads={leads} />
    </>
  );
}

interface SlidesProps {
  room: RoomView;
  slides: SlidesView;
  leads: boolean;
}

function Slides({ room, slides: { homeworkId, at, slides }, leads }: SlidesProps) {
  const { t } = useTranslation('cards');
  const show = (id: string, slide: number) => ({
    projectId: room.project.id,
    homeworkId: id,
    slide: String(slide),
  });
  return (
    <>
      {slides.length === 0 ? (
        <p className="hint">{t('present.noSlides')}</p>
      ) : (
        <>
          <p>{t('present.slide', { at: at + 1, count: slides.length })}</p>
          {slides[at] && <SlideShown slide={slides[at]} size="phone" />}
        </>
      )}
      {leads && (
        <div className="row">
          {slides.length > 1 && (
            <>
              <Act
                call="homework.present"
                input={show(homeworkId, Math.max(0, at - 1))}
                label={t('present.previous')}
                variant="secondary"
                idle={at === 0}
              />
              <Act
                call="homework.present"
                input={show(homeworkId, Math.min(slides.length - 1, at + 1))}
                label={t('present.next')}
                variant="secondary"
                idle={at + 1 === slides.length}
              />
            </>
          )}
          <Act call="homework.present" input={show('', 0)} label={t('present.stop')} />
        </div>
      )}
    </>
  );
}

/** All of them in their order, and who is next. */
function Turns({ room, leads }: { room: RoomView; leads: boolean }) {
  const { t } = useTranslation('cards');
  const { homework, presentation } = room;
  const ready = homework.filter(({ homeworkId }) => homeworkId !== null);
  const at = ready.findIndex(({ homeworkId }) => homeworkId === presentation?.homeworkId);
  const next = ready[at + 1];
  return (
    <section className="panel stack">
      <h2 className="ds-heading" data-size="2xs">
        {t('present.title')}
      </h2>
      {next && (
        <p>
          <bdi>{t('present.after', { title: next.title })}</bdi>
        </p>
      )}
      <ol className="need-list">
        {homework.map((line) => (
          <Turn key={line.proposalId} line={line} room={room} leads={leads} />
        ))}
      </ol>
    </section>
  );
}

function Turn({ line, room, leads }: { line: RoomHomework; room: RoomView; leads: boolean }) {
  const { t } = useTranslation('cards');
  const { homeworkId, title, responsible } = line;
  const names = responsible.map(({ name }) => name).join(', ');
  const isNow = homeworkId !== null && homeworkId === room.presentation?.homeworkId;
  return (
    <li className="need-row">
      <span>
        <bdi>{title}</bdi>{' '}
        <bdi className="hint">
          {homeworkId === null
            ? t('present.noHomework')
            : names
              ? t('present.by', { names })
              : t('present.nobody')}
        </bdi>
      </span>
      {isNow && <span className="ds-tag">{t('present.showing')}</span>}
      {!isNow && leads && homeworkId !== null && (
        <Act
          call="homework.present"
          input={{ projectId: room.project.id, homeworkId, slide: '0' }}
          label={t('present.start')}
          about={title}
          variant="secondary"
        />
      )}
    </li>
  );
}
