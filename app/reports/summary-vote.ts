import { cutAt, decidedByVotes } from '~/domain/voting';
import type { ResultLine, ResultView, SummaryView } from '~/views/shapes';
import type { Bars, Block, Table, Translate } from './blocks';
import { tableName } from './summary-board';

/** The vote: how many took part, the picture, and the same numbers as a table. */
export function vote({ result }: SummaryView, t: Translate): Block[] {
  const title: Block = { kind: 'heading', level: 1, text: t('vote.title') };
  if (!result) return [title, { kind: 'paragraph', text: t('vote.none') }];
  const { votes, voters, eligible, votesPerPerson } = result;
  const counts: Block = {
    kind: 'facts',
    facts: [
      { label: t('vote.cast'), value: String(votes) },
      { label: t('vote.voters'), value: t('vote.ofEligible', { voters, eligible }) },
    ],
  };
  const lead: Block = { kind: 'paragraph', text: t('vote.lead', { count: votesPerPerson }) };
  const empty: Block[] = votes === 0 ? [{ kind: 'paragraph', text: t('vote.noVotes') }] : [];
  const lines = byVotes(result);
  return [title, lead, counts, ...empty, ...(lines.length > 0 ? [bars(lines, t), table(lines, t)] : [])];
}

/** Which proposals go on, and whether the votes alone said so (domain 3.7: ties are resolved visibly). */
export function chosen({ result }: SummaryView, t: Translate): Block[] {
  const title: Block = { kind: 'heading', level: 1, text: t('chosen.title') };
  const lines = result ? byVotes(result) : [];
  const taken = lines.filter((line) => line.chosen);
  if (!result || taken.length === 0) return [title, { kind: 'paragraph', text: t('chosen.none') }];
  return [
    title,
    { kind: 'paragraph', text: t('chosen.count', { count: taken.length }) },
    chosenTable(taken, t),
    ...grounds(result, lines, t),
  ];
}

function byVotes(result: ResultView): ResultLine[] {
  return [...result.lines].sort((a, b) => b.votes - a.votes);
}

function bars(lines: ResultLine[], t: Translate): Bars {
  return {
    kind: 'bars',
    caption: t('vote.barsCaption'),
    labelTitle: t('vote.proposal'),
    valueTitle: t('vote.votes'),
    markedWord: t('vote.chosen'),
    bars: lines.map((line) => ({ label: line.title, value: line.votes, marked: line.chosen })),
  };
}

function table(lines: ResultLine[], t: Translate): Table {
  return {
    kind: 'table',
    caption: t('vote.tableCaption'),
    columns: [
      { title: t('vote.rank'), align: 'start', share: 10 },
      { title: t('vote.proposal'), align: 'start', share: 41 },
      { title: t('vote.table'), align: 'start', share: 33 },
      { title: t('vote.votes'), align: 'end', share: 16 },
      { title: t('vote.chosen'), align: 'start', share: 13 },
    ],
    rows: lines.map((line) => ({
      cells: [
        String(line.rank),
        line.title,
        tableName({ number: line.table, theme: line.theme }, t),
        String(line.votes),
        line.chosen ? t('vote.chosen') : '',
      ],
      marked: line.chosen,
    })),
  };
}

function chosenTable(taken: ResultLine[], t: Translate): Table {
  return {
    kind: 'table',
    columns: [
      { title: t('vote.proposal'), align: 'start', share: 50 },
      { title: t('vote.table'), align: 'start', share: 34 },
      { title: t('vote.votes'), align: 'end', share: 16 },
    ],
    rows: taken.map((line) => ({
      cells: [line.title, tableName({ number: line.table, theme: line.theme }, t), String(line.votes)],
    })),
  };
}

function grounds(result: ResultView, lines: ResultLine[], t: Translate): Block[] {
  const taken = lines.filter((line) => line.chosen).map((line) => line.proposalId);
  const alone = decidedByVotes(lines, taken);
  const reason = result.reason.trim();
  const because = reason || (alone ? '' : t('chosen.noReason'));
  return [
    { kind: 'paragraph', text: alone ? t('chosen.byVotes') : t('chosen.byReason') },
    ...(alone ? [] : tied(lines, taken.length, t)),
    ...(because ? [{ kind: 'facts' as const, facts: [{ label: t('chosen.reason'), value: because }] }] : []),
  ];
}

function tied(lines: ResultLine[], places: number, t: Translate): Block[] {
  const ids = cutAt(lines, places).tied;
  const equal = lines.filter((line) => ids.includes(line.proposalId));
  const first = equal[0];
  if (!first) return [];
  return [
    { kind: 'paragraph', text: t('chosen.tied', { votes: t('votes', { count: first.votes }) }) },
    { kind: 'bullets', items: equal.map((line) => line.title) },
  ];
}
