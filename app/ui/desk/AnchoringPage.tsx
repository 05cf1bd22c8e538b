import { useTranslation } from 'react-i18next';
import { choicesOf, lacking, needs, openAnchors, type AnchorPoint } from '~/domain/anchoring';
import { LIMITS } from '~/domain/limits';
import type { AnchoringView, DeskHead } from '~/views/shapes';
import { useDates } from '../dates';
import { CallForm, Choice, Field } from '../forms';
import { useRefused } from '../Problems';
import { OneTimeLink, type Made } from './OneTimeLink';
import { PartnersSection } from './PartnersSection';

export interface AnchoringPageProps {
  data: DeskHead & AnchoringView;
  /** What is open for editing: a point of the checklist, or something of a partner; one thing at a time. */
  edit: string;
  made: Made | null;
}

/** Who stands behind the project, point by point; below, the municipalities that take part. */
export function AnchoringPage({ data, edit, made }: AnchoringPageProps) {
  const { t } = useTranslation('preparation');
  const { points, mayEdit } = data;
  const open = openAnchors(points).length;
  return (
    <>
      <OneTimeLink made={made} />
      <p>{t('anchoring.why')}</p>
      <p>
        <strong>
          {open === 0
            ? `✓ ${t('anchoring.ready')}`
            : t('anchoring.progress', { done: points.length - open, all: points.length })}
        </strong>
      </p>
      <ol className="anchors">
        {points.map((point) => (
          <Point
            key={point.item}
            point={point}
            mayEdit={mayEdit}
            isOpen={mayEdit && edit === point.item}
            isDone={!openAnchors(points).includes(point.item)}
          />
        ))}
      </ol>
      <PartnersSection data={data} edit={edit} />
    </>
  );
}

interface PointProps {
  point: AnchorPoint;
  mayEdit: boolean;
  isOpen: boolean;
  isDone: boolean;
}

function Point({ point, mayEdit, isOpen, isDone }: PointProps) {
  const { t } = useTranslation(['preparation', 'common']);
  const { item, settled } = point;
  const title = t(`anchoring.items.${item}.title`);
  const begun = settled || Boolean(point.choice || point.name || point.date || point.note);
  const act = begun ? t('common:edit') : t('anchoring.fill');
  return (
    <li id={item} className="panel" data-done={isDone || undefined}>
      <div className="anchor-text">
        <h2 className="ds-heading" data-size="xs">
          {title}
        </h2>
        <p>{t(`anchoring.items.${item}.why`)}</p>
        {!isOpen && <Facts point={point} />}
        {!isOpen && !isDone && <Lacks point={point} />}
      </div>
      <div className="anchor-acts">
        <span className="anchor-state">{settled ? t('anchoring.settled') : t('anchoring.open')}</span>
        {mayEdit && !isOpen && (
          <a
            className="ds-button"
            data-variant="secondary"
            data-size="sm"
            href={`?edit=${item}#${item}`}
            aria-label={`${act}: ${title}`}
          >
            {act}
          </a>
        )}
      </div>
      {isOpen && <PointForm point={point} />}
    </li>
  );
}

function Facts({ point }: { point: AnchorPoint }) {
  const { t } = useTranslation('preparation');
  const { day } = useDates();
  const { item, choice, name, date, note } = point;
  const chosen = choicesOf(item).find((one) => one === choice);
  const facts = [
    chosen && t(`anchoring.choices.${chosen}`),
    name,
    date && t('anchoring.settledOn', { date: day(date) }),
  ].filter(Boolean);
  return (
    <>
      {facts.length > 0 && (
        <p dir="auto" className="anchor-fact">
          {facts.join(' · ')}
        </p>
      )}
      {note && (
        <p dir="auto" className="anchor-fact">
          {note}
        </p>
      )}
    </>
  );
}

/** What is missing, in words. */
function Lacks({ point }: { point: AnchorPoint }) {
  const { t } = useTranslation('preparation');
  const { item } = point;
  const what = lacking(point).map((fact) => {
    if (fact === 'date') return t('anchoring.missingDate');
    if (fact === 'choice' && item === 'guide') return t('anchoring.missingChoice');
    return t(`anchoring.items.${item}.missing`);
  });
  if (what.length === 0) return <p>{t('anchoring.tick')}</p>;
  return <p className="lacks">{t('anchoring.missing', { what: listed(what, t('and')) })}</p>;
}

/** "a, b and c": written out, because browsers do not all know nynorsk. */
const listed = (all: string[], and: string): string =>
  [all.slice(0, -1).join(', '), all.at(-1)].filter(Boolean).join(` ${and} `);

function PointForm({ point }: { point: AnchorPoint }) {
  const { t } = useTranslation(['preparation', 'common']);
  const call = 'anchor.save';
  const { item } = point;
  const kept = useRefused(call)?.values;
  const choices = choicesOf(item);
  return (
    <CallForm call={call} input={{ item }} className="stack">
      <div className="form-grid">
        {choices.length > 0 && (
          <Choice
            call={call}
            name="choice"
            label={t(item === 'guide' ? 'anchoring.guideChoice' : 'anchoring.reachChoice')}
            defaultValue={point.choice}
            options={[
              { value: '', label: t('anchoring.notChosen') },
              ...choices.map((value) => ({ value, label: t(`anchoring.choices.${value}`) })),
            ]}
          />
        )}
        <Field
          call={call}
          name="name"
          label={t(`anchoring.items.${item}.name`)}
          maxLength={LIMITS.name}
          defaultValue={point.name}
        />
        <Field call={call} name="date" type="date" label={t('anchoring.date')} defaultValue={point.date} />
      </div>
      <Field
        call={call}
        name="note"
        rows={2}
        label={t(needs(item, 'note') ? 'anchoring.budgetNote' : 'anchoring.note')}
        maxLength={LIMITS.text}
        defaultValue={point.note}
      />
      <label className="anchor-tick">
        <input type="checkbox" name="settled" defaultChecked={kept ? kept.settled === 'on' : point.settled} />{' '}
        {t('anchoring.isSettled')}
      </label>
      <div className="row">
        <button className="ds-button" data-variant="primary" type="submit">
          {t('common:save')}
        </button>
        <a className="ds-button" data-variant="tertiary" href={`?#${item}`}>
          {t('cancel')}
        </a>
      </div>
    </CallForm>
  );
}
