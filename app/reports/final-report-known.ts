import { grouped } from '~/domain/kroner';
import type { Language } from '~/domain/lists';
import { REPORT_FIELDS, WORD_LIMITS, type ReportField } from '~/domain/lists-after';
import { firstWords } from '~/domain/word-count';
import type {
  FinalReportView,
  PilotAim,
  PilotIndicator,
  PilotRoundView,
  ProgrammeSeat,
} from '~/views/shapes';
import type { Translate } from './blocks';
import { dateOf } from './dates';
import { periodOf } from './pilot';

interface Saying {
  language: Language;
  t: Translate;
}
type Known = (view: FinalReportView, saying: Saying) => string;

/** What stands in each part of the final report until somebody writes it herself: taken from what is known. */
export function knownReport(
  view: FinalReportView,
  language: Language,
  t: Translate,
): Record<ReportField, string> {
  const entries = REPORT_FIELDS.map((field) => {
    const text = KNOWN[field](view, { language, t });
    const limit = WORD_LIMITS[field];
    return [field, limit === undefined ? text : firstWords(text, limit)];
  });
  return Object.fromEntries(entries) as Record<ReportField, string>;
}

const lines = (...texts: readonly (string | false)[]): string => texts.filter(Boolean).join('\n');

const KNOWN: Record<ReportField, Known> = {
  leader: ({ pilot, seats }) => pilot.leader || seated(seats, 'leader'),
  steering: ({ seats }) => seated(seats, 'steering'),
  aims: ({ pilot, aims }, saying) => lines(pilot.aim, ...aims.map((aim) => aimLine(aim, saying))),
  worked: (view, saying) => byRound(view, saying, ({ analysis }) => analysis),
  challenges: (view, saying) => byRound(view, saying, challengeOf),
  target: ({ pilot, evaluation }) => lines(pilot.targetGroup, evaluation.effects),
  results: (view, saying) =>
    lines(
      view.evaluation.results,
      byRound(view, saying, ({ done }) => done),
      ...view.indicators.map((one) => indicatorLine(one, view.rounds, saying)),
    ),
  progress: (view, saying) => progressOf(view, saying),
  geography: ({ municipality }, { t }) => t('known.geography', { municipality }),
  method: (view, saying) => methodOf(view, saying),
  transfer: ({ evaluation }) => evaluation.transfer,
  communication: () => '',
  policy: () => '',
  onward: (view, saying) => onwardOf(view, saying),
};

const seated = (seats: readonly ProgrammeSeat[], kind: ProgrammeSeat['kind']): string =>
  lines(
    ...seats
      .filter((seat) => seat.kind === kind)
      .map(({ name, body }) => [name, body].filter(Boolean).join(', ')),
  );

function aimLine({ text, due, reached, note }: PilotAim, { language, t }: Saying): string {
  const by = due && ` (${t('known.by', { date: dateOf(language, due) })})`;
  return [`– ${text}${by}: ${t(`pilots:aims.states.${reached}`)}`, note].filter(Boolean).join('. ');
}

/** A line for each round of which there is something to say. */
function byRound(
  { rounds }: FinalReportView,
  { language, t }: Saying,
  textOf: (round: PilotRoundView) => string,
): string {
  const told = rounds.map((round) => {
    const text = textOf(round);
    const name = [
      t('pilots:rounds.round', { number: round.number }),
      periodOf(language, round.start, round.end),
    ];
    return text && `${name.filter(Boolean).join(', ')}: ${text}`;
  });
  return lines(...told);
}

/** What had to be adjusted, or why it was dropped or taken back. */
const challengeOf = ({ decision, change }: PilotRoundView): string =>
  decision === 'adjust' || decision === 'drop' || decision === 'back' ? change : '';

function indicatorLine(
  { id, title, unit, start, target }: PilotIndicator,
  rounds: readonly PilotRoundView[],
  { language, t }: Saying,
): string {
  const last = rounds.flatMap(({ figures }) => figures[id]?.value ?? []).at(-1);
  if (last === undefined) return '';
  const said = (key: string, value: number | null) =>
    value === null ? '' : t(`known.${key}`, { value: grouped(value, language) });
  const parts = [said('start', start), said('last', last), said('target', target)].filter(Boolean);
  return `${unit ? `${title} (${unit})` : title}: ${parts.join(', ')}`;
}

function progressOf(view: FinalReportView, saying: Saying): string {
  const period = periodOf(saying.language, view.pilot.start, view.pilot.due);
  const decided = byRound(view, saying, ({ decision }) => saying.t(`pilots:decision.${decision || 'none'}`));
  return lines(period && saying.t('known.planned', { period }), decided);
}

function methodOf(view: FinalReportView, saying: Saying): string {
  const { t } = saying;
  const { rounds, indicators, pilot } = view;
  const told = rounds.flatMap((round) => round.told.filter(({ hidden }) => !hidden)).length;
  const what = indicators.map(({ title }) => title).join(', ');
  return lines(
    pilot.activities,
    rounds.length > 0 && t('known.rounds', { count: rounds.length }),
    byRound(view, saying, ({ plan }) => plan),
    what && t('known.measured', { what }),
    told > 0 && t('known.told', { count: told }),
  );
}

function onwardOf({ evaluation }: FinalReportView, { language, t }: Saying): string {
  const { decision, actor, decidedBy, decidedOn, reason, used } = evaluation;
  const by = [decidedBy, dateOf(language, decidedOn)].filter(Boolean).join(', ');
  return lines(
    decision && [t(`pilots:evaluation.decisions.${decision}`), actor].filter(Boolean).join(': '),
    by && `${t('pilots:evaluation.decidedBy')}: ${by}`,
    reason,
    used,
  );
}
