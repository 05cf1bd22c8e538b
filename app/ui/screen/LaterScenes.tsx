import { useTranslation } from 'react-i18next';
import { REALITY_AREAS } from '~/domain/lists';
import type { CardLine, Slide, TableView } from '~/views/shapes';
import { useCardTexts } from '../cards/CardFields';
import { SlideShown, useNextPage } from '../cards/SlideShown';
import { VerdictMark } from '../cards/VerdictMark';
import { useDates } from '../dates';
import { Plain } from './BoardScenes';
import { PageMark, usePages } from './Pages';
import type { SceneProps } from './Stage';

/** Rows on a page: what can be read from eight metres. */
const ROWS = 10;
/** Letters that surely fit in a row, of a line and of its note. */
const WIDE = { text: 60, note: 70 };
const CARDS_AT_ONCE = 4;

interface Line {
  text: string;
  /** Above the line, in the colour of notes. */
  note: string;
}

const isLong = (letters: string, kind: keyof typeof WIDE) => letters.length > WIDE[kind];

/** Lines that fill page after page, each under its note. Either takes two rows when it is long. */
function LinesScene({ title, lines }: { title: string; lines: readonly Line[] }) {
  const { shown, page, pages } = usePages(
    lines,
    ROWS,
    ({ text, note }) => 2 + Number(isLong(text, 'text')) + Number(isLong(note, 'note')),
  );
  return (
    <section className="scene">
      <h1>{title}</h1>
      <ul className="later-lines">
        {shown.map(({ text, note }, i) => (
          <li key={`${note} ${text} ${i}`}>
            <span className="note clamp-2">{note}</span>
            <span className="clamp-2" dir="auto">
              {text}
            </span>
          </li>
        ))}
      </ul>
      <PageMark page={page} pages={pages} />
    </section>
  );
}

/** What the workshops before came to: needs first, then what was chosen with its votes, then what was found. */
export function RecapScene({ room }: SceneProps) {
  const { t } = useTranslation(['cards', 'common']);
  if (!room.recap) return <Plain title={t('recap.title')} text={t('recap.none')} />;
  const { needs, chosen } = room.recap;
  const lines = [
    ...needs.map(({ table, heading }) => ({
      note: `${t('recap.needs')} · ${t('stage.table', { number: table })}`,
      text: heading,
    })),
    ...chosen.map(({ title, votes, mergedInto, merged }) => ({
      note: [
        t('recap.chosen'),
        ...(votes === null ? [] : [t('common:votes', { count: votes })]),
        ...(mergedInto === '' ? [] : [t('common:mergedInto', { title: mergedInto })]),
        ...merged.map((one) => t('common:mergedHere', { title: one.title })),
      ].join(' · '),
      text: title,
    })),
    ...chosen.flatMap(({ title, found }) =>
      found.slice(0, 2).map(({ field, text }) => ({ note: `${title} · ${t(`found.${field}`)}`, text })),
    ),
  ];
  if (lines.length === 0) return <Plain title={t('recap.title')} text={t('recap.none')} />;
  return <LinesScene title={t('recap.title')} lines={lines} />;
}

/** What is presented: its slide large, and what the room adds below it, the newest first. */
export function PresentationScene({ room, screen }: SceneProps) {
  const { t } = useTranslation('cards');
  const { presentation } = room;
  if (!presentation)
    return (
      <Plain
        title={t('present.title')}
        text={room.homework
          .map(({ title }) => title)
          .slice(0, 3)
          .join(' · ')}
      />
    );
  const { at, slides } =
    screen.slides?.homeworkId === presentation.homeworkId ? screen.slides : { at: 0, slides: [] };
  const shown = slides[at];
  const latest = presentation.additions.at(-1);
  return (
    <section className="scene presentation-scene" data-slide={shown?.kind}>
      <h1 className="clamp-2" dir="auto">
        {presentation.title}
      </h1>
      <p className="note presenters">
        <bdi>{presentation.responsible.join(', ')}</bdi>
      </p>
      {shown && <SlideShown slide={shown} size="screen" />}
      <NextPage next={slides[at + 1]} />
      {latest && (
        <p className="latest clamp-2" dir="auto">
          <span className="note">
            {t('stage.additions')} ({presentation.additions.length}):
          </span>{' '}
          {latest.text}
        </p>
      )}
    </section>
  );
}

function NextPage({ next }: { next: Slide | undefined }) {
  useNextPage(next);
  return null;
}

type OnStage = CardLine & { number: number };
const cardsOn = (tables: readonly TableView[]): OnStage[] =>
  tables.flatMap(({ number, cards }) =>
    cards.filter(({ removed }) => !removed).map((card) => ({ ...card, number })),
  );

/** One card at a time, growing. */
export function CardsScene({ tables }: SceneProps) {
  const { t } = useTranslation('cards');
  const { shown, page, pages } = usePages(cardsOn(tables), 1);
  const [card] = shown;
  if (!card) return <Plain title={t('stage.cards')} text={t('stage.noCards')} />;
  return (
    <section className="scene">
      <p className="note">{t('stage.table', { number: card.number })}</p>
      <h1 className="clamp-2" dir="auto">
        {card.title}
      </h1>
      <GrowingCard key={card.id} id={card.id} />
      <PageMark page={page} pages={pages} />
    </section>
  );
}

function GrowingCard({ id }: { id: string }) {
  const { t } = useTranslation('cards');
  const texts = useCardTexts(id);
  return (
    <dl className="growing">
      {(['challenge', 'measure', 'effect'] as const).map((field) => (
        <div key={field}>
          <dt className="note">{t(`fields.${field}`)}</dt>
          <dd className="clamp-2" dir="auto">
            {texts[field] || '…'}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Each card with its four areas, by shape and word. */
export function RealityScene({ tables }: SceneProps) {
  const { t } = useTranslation('cards');
  const { shown, page, pages } = usePages(cardsOn(tables), CARDS_AT_ONCE);
  if (shown.length === 0) return <Plain title={t('stage.reality')} text={t('stage.noCards')} />;
  return (
    <section className="scene">
      <h1>{t('stage.reality')}</h1>
      <ul className="stage-cards">
        {shown.map(({ id, number, title, checks }) => (
          <li key={id}>
            <h2 className="clamp-2">
              <span className="note">{t('stage.table', { number })}</span> <bdi>{title}</bdi>
            </h2>
            {REALITY_AREAS.map((area) => (
              <p key={area} className="area">
                <span>{t(`areas.${area}`)}</span>
                <VerdictMark verdict={checks.find((check) => check.area === area)?.verdict ?? ''} />
              </p>
            ))}
          </li>
        ))}
      </ul>
      <PageMark page={page} pages={pages} />
    </section>
  );
}

/** Who does what by when, by date; those without a date come last. */
export function PlanScene({ tables }: SceneProps) {
  const { t } = useTranslation('cards');
  const { day } = useDates();
  const actions = cardsOn(tables)
    .flatMap((card) => card.actions)
    .sort((a, b) => (a.due || '9').localeCompare(b.due || '9'));
  if (actions.length === 0) return <Plain title={t('stage.plan')} text={t('stage.noPlan')} />;
  const lines = actions.map(({ activity, responsible, due }) => ({
    note: `${due ? day(due) : t('plan.noDue')} · ${responsible || t('plan.nobody')}`,
    text: activity,
  }));
  return <LinesScene title={t('stage.plan')} lines={lines} />;
}
