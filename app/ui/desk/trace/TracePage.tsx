import { useTranslation } from 'react-i18next';
import { keysIn, TRACE_STARTS, traceKey } from '~/domain/trace';
import type { DeskHead, TraceNode, TraceView } from '~/views/shapes';
import { placeOf } from '../../trace/address';
import { reasonOf, useTraceWords } from '../../trace/words';
import { TracePicture } from './TracePicture';
import { TraceText } from './TraceText';

export type TraceData = DeskHead & TraceView;

/** Where something comes from and what came of it: in words, then as a picture. */
export function TracePage({ data }: { data: TraceData }) {
  const { t } = useTranslation('trace');
  const { subject, picks } = data;
  if (!subject && picks.length === 0)
    return (
      <div className="empty">
        <p>
          <strong>{t('none')}</strong>
        </p>
        <p>{t('noneWhy')}</p>
      </div>
    );
  return (
    <div className="trace-page wide-content stack">
      <p>{t('why')}</p>
      {subject && (
        <>
          <Subject data={data} node={subject} />
          <Chain data={data} way="back" />
          <Chain data={data} way="forward" />
          <TracePicture data={data} subject={subject} />
        </>
      )}
      {picks.length > 0 && <Picker picks={picks} subject={subject} />}
    </div>
  );
}

function Subject({ data, node }: { data: TraceData; node: TraceNode }) {
  const { t } = useTranslation('trace');
  const { nameOf, factsOf } = useTraceWords();
  const place = placeOf(data.project.id, node);
  const reason = reasonOf(node);
  const needs = keysIn(data.back).filter((key) => data.nodes[key]?.kind === 'need').length;
  return (
    <section className="panel stack" aria-labelledby="subject-title">
      <p className="hint">{t(`kinds.${node.kind}`)}</p>
      <h2 className="ds-heading typed" data-size="sm" id="subject-title" dir="auto">
        {nameOf(node)}
      </h2>
      <p className="trace-facts">
        <bdi>{factsOf(node).join(' · ')}</bdi>
      </p>
      {reason && (
        <p>
          <bdi>{t('reason', { reason })}</bdi>
        </p>
      )}
      {needs > 0 && <p>{t('rests', { count: needs })}</p>}
      {place && (
        <p>
          <a href={place}>{t('open')}</a>
        </p>
      )}
    </section>
  );
}

function Chain({ data, way }: { data: TraceData; way: 'back' | 'forward' }) {
  const { t } = useTranslation('trace');
  const id = `${way}-title`;
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 className="ds-heading" data-size="sm" id={id}>
        {t(`${way}.title`)}
      </h2>
      {data[way].length === 0 ? (
        <p className="hint">{t(`${way}.none`)}</p>
      ) : (
        <TraceText projectId={data.project.id} nodes={data.nodes} branches={data[way]} way={way} />
      )}
    </section>
  );
}

/** Everything that one can begin at, by its kind. A form of its own address: works without JavaScript. */
function Picker({ picks, subject }: { picks: readonly TraceNode[]; subject: TraceNode | null }) {
  const { t } = useTranslation('trace');
  const { nameOf } = useTraceWords();
  const kinds = TRACE_STARTS.filter((start) => picks.some(({ kind }) => kind === start));
  return (
    <section className="panel stack" aria-labelledby="pick-title">
      <h2 className="ds-heading" data-size="sm" id="pick-title">
        {t('pick.title')}
      </h2>
      <form method="get" className="stack">
        <label className="ds-label" htmlFor="trace-of">
          {t('pick.label')}
        </label>
        <select
          className="ds-input"
          id="trace-of"
          name="of"
          defaultValue={subject ? traceKey(subject) : undefined}
        >
          {kinds.map((kind) => (
            <optgroup key={kind} label={t(`groups.${kind}`)}>
              {picks
                .filter((node) => node.kind === kind)
                .map((node) => (
                  <option key={node.id} value={traceKey(node)}>
                    {nameOf(node)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
        <button className="ds-button" data-variant={subject ? 'secondary' : 'primary'} type="submit">
          {t('pick.go')}
        </button>
      </form>
    </section>
  );
}
