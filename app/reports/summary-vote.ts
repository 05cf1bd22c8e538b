import type { SectorCount } from '~/domain/breakdown';
import { decidedBy, tiesAtCut } from '~/domain/contests';
import type { ResultLine, ResultView, SummaryView } from '~/views/shapes';
import type { Bars, Block, Cell, Table, Translate } from './blocks';
import { tableName } from './summary-board';
import { within } from './text';

/** The vote, round by round: how many took part, the picture, and the same numbers as a table. */
export function vote({ rounds }: SummaryView, t: Translate): Block[] {
  const title: Block = { kind: 'heading', level: 1, text: t('vote.title') };
  if (rounds.length === 0) return [title, { kind: 'paragraph', text: t('vote.none') }];
  return [title, ...rounds.flatMap((result) => [...roundTitle(result, rounds, t), ...roundOf(result, t)])];
}

/** One round needs no name of its own. */
function roundTitle({ number }: ResultView, rounds: readonly ResultView[], t: Translate): Block[] {
  return rounds.length > 1 ? [{ kind: 'heading', level: 2, text: t('vote.round', { number }) }] : [];
}

function roundOf(result: ResultView, t: Translate): Block[] {
  const lines = byVotes(result);
  const lead: Block = { kind: 'paragraph', text: howItWent(result, t) };
  if (result.method === 'decision') return [lead];
  const empty: Block[] = result.votes === 0 ? [{ kind: 'paragraph', text: t('vote.noVotes') }] : [];
  const counted = lines.length > 0 ? [bars(lines, t), table(result, lines, t)] : [];
  const after = [...ties(result, t), ...runOffs(result, t), ...sectors(result, t)];
  return [lead, turnout(result, t), ...empty, ...counted, ...after];
}

function howItWent({ method, votesPerPerson, ownTable }: ResultView, t: Translate): string {
  const count = votesPerPerson;
  const leads = {
    votes: () => t('vote.lead', { count }),
    dots: () => t('vote.leadDots', { count }),
    themes: () => t('vote.leadThemes', { count }),
    decision: () => t('vote.leadDecision'),
  };
  return [leads[method](), ...(ownTable ? [] : [t('vote.notOwn')])].join(' ');
}

type TakenPart = Pick<ResultView, 'votes' | 'voters' | 'eligible' | 'abstained' | 'papers'>;

/** How many took part; abstentions and papers where there were any. */
function turnout({ votes, voters, eligible, abstained, papers }: TakenPart, t: Translate): Block {
  const some = (label: string, value: number) => (value > 0 ? [{ label, value: String(value) }] : []);
  return {
    kind: 'facts',
    facts: [
      { label: t('vote.cast'), value: String(votes) },
      { label: t('vote.voters'), value: t('vote.ofEligible', { voters, eligible }) },
      ...some(t('vote.abstained'), abstained),
      ...some(t('vote.papers'), papers),
    ],
  };
}

/** Who is still equal where the cut falls. */
function ties({ method, lines }: ResultView, t: Translate): Block[] {
  return tiesAtCut(method, lines).flatMap(({ proposalIds, votes }): Block[] => [
    { kind: 'paragraph', text: t('vote.tie', { votes: t('votes', { count: votes }) }) },
    {
      kind: 'bullets',
      items: lines.filter((line) => proposalIds.includes(line.proposalId)).map((line) => line.title),
    },
  ]);
}

/** How each sector voted, where no number is so small that it would tell of a person. */
function sectors({ sectors: counts, lines }: ResultView, t: Translate): Block[] {
  if (!counts) return [];
  const name = (sector: SectorCount['sector']) => (sector ? t(`people.sectors.${sector}`) : t('vote.papers'));
  const share = Math.floor(60 / counts.length);
  return [
    {
      kind: 'table',
      caption: t('vote.bySector'),
      columns: [
        { title: t('vote.proposal'), align: 'start', share: 40 },
        ...counts.map(({ sector }) => ({ title: name(sector), align: 'end' as const, share })),
      ],
      rows: [
        { cells: [t('vote.ofSector'), ...counts.map(({ voters }) => String(voters))] },
        ...lines.map((line, i) => ({
          cells: [line.title, ...counts.map(({ votes }) => String(votes[i] ?? 0))],
        })),
      ],
    },
  ];
}

function runOffs(result: ResultView, t: Translate): Block[] {
  return result.runOffs.flatMap((runOff): Block[] => [
    { kind: 'heading', level: 2, text: t('vote.runOff', { number: runOff.number }) },
    { kind: 'paragraph', text: t('vote.runOffLead') },
    turnout(runOff, t),
    {
      kind: 'table',
      columns: [
        { title: t('vote.proposal'), align: 'start', share: 80 },
        { title: t('vote.votes'), align: 'end', share: 20 },
      ],
      rows: runOff.lines.map((line) => ({ cells: [line.title, String(line.votes)] })),
    },
  ]);
}

/** Which proposals go on, and whether the votes alone said so (domain 3.7: ties are resolved visibly). */
export function chosen({ rounds }: SummaryView, t: Translate): Block[] {
  const title: Block = { kind: 'heading', level: 1, text: t('chosen.title') };
  const deciding = rounds.filter((result) => result.chosenCount > 0);
  const taken = takenIn(deciding);
  if (taken.length === 0) return [title, { kind: 'paragraph', text: t('chosen.none') }];
  return [
    title,
    { kind: 'paragraph', text: t('chosen.count', { count: taken.length }) },
    ...deciding.flatMap((result) => {
      const lines = byVotes(result);
      const ofRound = lines.filter((line) => line.chosen);
      return [
        ...roundTitle(result, deciding, t),
        chosenTable(result, ofRound, t),
        ...grounds(result, lines, t),
      ];
    }),
  ];
}

/** Chosen in any of these rounds, each once, in the order of the rounds and of their counts. */
export function takenIn(rounds: readonly ResultView[]): ResultLine[] {
  const all = rounds.flatMap((result) => byVotes(result).filter((line) => line.chosen));
  return all.filter((line, i) => all.findIndex((one) => one.proposalId === line.proposalId) === i);
}

function byVotes(result: ResultView): ResultLine[] {
  if (result.method === 'themes') return result.lines;
  return [...result.lines].sort((a, b) => a.rank - b.rank);
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

function table({ method }: ResultView, lines: ResultLine[], t: Translate): Table {
  return {
    kind: 'table',
    caption: t('vote.tableCaption'),
    columns: [
      { title: t('vote.rank'), align: 'start', share: 10 },
      { title: t('vote.proposal'), align: 'start', share: 41 },
      { title: method === 'themes' ? t('vote.theme') : t('vote.table'), align: 'start', share: 33 },
      { title: t('vote.votes'), align: 'end', share: 16 },
      { title: t('vote.chosen'), align: 'start', share: 13 },
    ],
    rows: lines.map((line) => ({
      cells: [
        String(line.rank),
        titleOf(line, t),
        method === 'themes' ? line.theme : tableName({ number: line.table, theme: line.theme }, t),
        String(line.votes),
        line.chosen ? t('vote.chosen') : '',
      ],
      marked: line.chosen,
    })),
  };
}

/** With what it became part of afterwards: its votes stay its own. */
const titleOf = ({ title, mergedInto }: ResultLine, t: Translate): Cell =>
  mergedInto ? { title, text: t('common:mergedInto', { title: within(mergedInto) }) } : title;

function chosenTable({ method }: ResultView, taken: ResultLine[], t: Translate): Table {
  const voted = method !== 'decision';
  return {
    kind: 'table',
    columns: [
      { title: t('vote.proposal'), align: 'start', share: 50 },
      { title: t('vote.table'), align: 'start', share: 34 },
      ...(voted ? [{ title: t('vote.votes'), align: 'end' as const, share: 16 }] : []),
    ],
    rows: taken.map((line) => ({
      cells: [
        titleOf(line, t),
        tableName({ number: line.table, theme: line.theme }, t),
        ...(voted ? [String(line.votes)] : []),
      ],
    })),
  };
}

function grounds(result: ResultView, lines: ResultLine[], t: Translate): Block[] {
  const taken = lines.filter((line) => line.chosen).map((line) => line.proposalId);
  const alone = decidedBy(result.method, lines, taken);
  const reason = result.reason.trim();
  const because = reason || (alone ? '' : t('chosen.noReason'));
  return [
    { kind: 'paragraph', text: alone ? t('chosen.byVotes') : t('chosen.byReason') },
    ...(alone ? [] : tied(result, lines, taken.length, t)),
    ...(because ? [{ kind: 'facts' as const, facts: [{ label: t('chosen.reason'), value: because }] }] : []),
  ];
}

function tied({ method }: ResultView, lines: ResultLine[], places: number, t: Translate): Block[] {
  return tiesAtCut(method, lines, places).flatMap(({ proposalIds, votes }): Block[] => [
    { kind: 'paragraph', text: t('chosen.tied', { votes: t('votes', { count: votes }) }) },
    {
      kind: 'bullets',
      items: lines.filter((line) => proposalIds.includes(line.proposalId)).map((line) => line.title),
    },
  ]);
}
