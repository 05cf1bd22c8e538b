import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { osloClock } from '~/domain/oslo';
import { useRoom } from '~/live/useRoom';
import type { LogLine } from '~/views/shapes';
import { useDeed } from '../desk/ChangeList';
import { Act } from '../forms';
import { ProblemText } from '../Problems';
import { useSeatNames } from './seating';

/** What the staff did last, each with the way back and, once undone, the way forth again. */
export function LogPanel({ leads }: { leads: boolean }) {
  const { t } = useTranslation('console');
  const { log = [] } = useRoom().state.views;
  const id = useId();
  const [last, ...earlier] = log;
  return (
    <section className="stack log" aria-labelledby={id}>
      <h2 className="ds-heading" data-size="2xs" id={id}>
        {t('log.title')}
      </h2>
      {last ? (
        <ol>
          <LogItem line={last} leads={leads} />
        </ol>
      ) : (
        <p className="hint">{t('log.none')}</p>
      )}
      {earlier.length > 0 && (
        <details className="ds-details">
          <summary>{t('log.earlier', { count: earlier.length })}</summary>
          <ol>
            {earlier.map((line) => (
              <LogItem key={line.id} line={line} leads={leads} />
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function LogItem({ line, leads }: { line: LogLine; leads: boolean }) {
  const { t } = useTranslation(['console', 'common', 'preparation']);
  const { state } = useRoom();
  const { table } = useSeatNames();
  const { what, label } = useAct(line);
  const quoted = label && t('common:quote', { text: label });
  const refused = state.pending.find(
    (call) => call.state === 'refused' && call.name === 'change.undo' && call.input.changeId === line.way,
  );
  const at = [
    line.who || t('preparation:history.someone'),
    osloClock(line.at),
    line.tableId ? t('common:table', { number: table(line.tableId) }) : '',
  ];
  return (
    <li data-undone={line.undone || undefined}>
      <p>
        {what} <bdi>{quoted}</bdi>
      </p>
      <p className="hint" dir="auto">
        {at.filter(Boolean).join(' · ')}
      </p>
      {line.undone && <p className="hint">{t('preparation:history.undone')}</p>}
      {refused?.problem && (
        <p className="log-refused">
          <ProblemText problem={refused.problem} />
        </p>
      )}
      {leads && line.way && (
        <Act
          call="change.undo"
          input={{ projectId: state.views.room?.project.id ?? '', changeId: line.way }}
          label={t(line.undone ? 'log.redo' : 'log.undo')}
          about={[what, quoted].filter(Boolean).join(' ')}
          variant="secondary"
        />
      )}
    </li>
  );
}

/** In the words of the desk's history, and for what is done on a board in those of its own list. */
function useAct(line: LogLine): { what: string; label: string } {
  const { t, i18n } = useTranslation('board');
  const deed = useDeed(line);
  const key = `did.${line.name}`;
  // The names of commands are data here, so the compiler cannot know the key.
  if (line.tableId === null || !i18n.exists(key, { ns: 'board' })) return deed;
  return { what: String(t(key as never)), label: deed.label };
}
