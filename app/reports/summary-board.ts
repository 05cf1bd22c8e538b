import type { NeedSource, SummaryView } from '~/views/shapes';
import type { Block, Table, Translate } from './blocks';
import { within } from './text';

type SummaryTable = SummaryView['tables'][number];
type SummaryCluster = SummaryTable['clusters'][number];

/** Needs table by table: prioritised headings first, then those that stand alone. */
export function needs(view: SummaryView, t: Translate): Block[] {
  const title: Block = { kind: 'heading', level: 1, text: t('needs.title') };
  if (view.tables.length === 0) return [title, { kind: 'paragraph', text: t('needs.noTables') }];
  const count = view.tables.reduce((sum, table) => sum + needsOf(table), 0);
  const counted = count > 0 ? `${t('needs.lead')} ${t('needs.counted', { count })}` : t('needs.none');
  return [
    title,
    { kind: 'paragraph', text: counted },
    ...view.tables.flatMap((table) => tableNeeds(table, t)),
  ];
}

function tableHeading(table: { number: number; theme: string }, t: Translate): Block {
  return { kind: 'heading', level: 2, text: tableName(table, t) };
}

/** A table as one line: Bord 2: Arbeid. */
export function tableName({ number, theme }: { number: number; theme: string }, t: Translate): string {
  const name = t('tableName', { number });
  return theme ? `${name}: ${theme}` : name;
}

function needsOf(table: SummaryTable): number {
  return table.clusters.reduce((sum, cluster) => sum + cluster.needs.length, table.looseNeeds.length);
}

function tableNeeds(table: SummaryTable, t: Translate): Block[] {
  const facts = [
    ...(table.facilitator ? [{ label: t('needs.facilitator'), value: table.facilitator }] : []),
    ...(table.questions.length > 0
      ? [{ label: t('needs.questions'), value: table.questions.join('\n') }]
      : []),
  ];
  return [
    tableHeading(table, t),
    ...(facts.length > 0 ? [{ kind: 'facts' as const, facts }] : []),
    ...(needsOf(table) === 0 ? [{ kind: 'paragraph' as const, text: t('needs.noneHere') }] : []),
    ...inOrder(table.clusters).flatMap((cluster) => clusterNeeds(cluster, t)),
    ...looseNeeds(table, t),
  ];
}

function inOrder(clusters: SummaryCluster[]): SummaryCluster[] {
  const rank = (cluster: SummaryCluster) => cluster.priority ?? Number.MAX_SAFE_INTEGER;
  return [...clusters].sort((a, b) => rank(a) - rank(b));
}

function clusterNeeds(cluster: SummaryCluster, t: Translate): Block[] {
  const heading: Block = { kind: 'heading', level: 3, text: cluster.heading };
  if (cluster.priority !== null) heading.tag = t('needs.priority', { number: cluster.priority });
  if (cluster.needs.length === 0)
    return [heading, { kind: 'paragraph', text: t('needs.emptyCluster'), tone: 'quiet' }];
  return [heading, { kind: 'bullets', items: cluster.needs.map((need) => needLine(need, t)) }];
}

/** The need, and what there is to say of where it came from. */
function needLine(need: SummaryView['tables'][number]['looseNeeds'][number], t: Translate): string {
  const notes = notesOf(need, t);
  return notes.length > 0 ? `${need.text} (${notes.join(', ')})` : need.text;
}

function notesOf({ round, from }: { round: number; from: NeedSource }, t: Translate): string[] {
  return [...(from ? [t(`from.${from}`)] : []), ...(round > 1 ? [t('round', { number: round })] : [])];
}

function looseNeeds(table: SummaryTable, t: Translate): Block[] {
  if (table.looseNeeds.length === 0) return [];
  const text = table.clusters.length > 0 ? t('needs.loose') : t('needs.all');
  return [
    { kind: 'heading', level: 3, text },
    { kind: 'bullets', items: table.looseNeeds.map((need) => needLine(need, t)) },
  ];
}

/** Every proposal that stands, table by table, with what it answers and whether it went to the vote. */
export function proposals(view: SummaryView, t: Translate): Block[] {
  const title: Block = { kind: 'heading', level: 1, text: t('proposals.title') };
  const tables = view.tables.filter((table) => table.proposals.length > 0);
  if (tables.length === 0) return [title, { kind: 'paragraph', text: t('proposals.none') }];
  return [
    title,
    { kind: 'paragraph', text: t('proposals.lead') },
    ...tables.flatMap((table) => [tableHeading(table, t), proposalTable(table, t)]),
  ];
}

function withNotes(proposal: SummaryTable['proposals'][number], t: Translate): string {
  const { adapted, mergedInto, splitFrom } = proposal;
  const notes = [
    ...(adapted ? [t('proposals.adapted')] : []),
    ...notesOf(proposal, t),
    ...(mergedInto ? [t('common:mergedInto', { title: within(mergedInto) })] : []),
    ...(splitFrom ? [t('common:splitFrom', { title: within(splitFrom) })] : []),
  ];
  return [proposal.text, notes.join(', ')].filter((part) => part !== '').join('\n');
}

function proposalTable(table: SummaryTable, t: Translate): Table {
  return {
    kind: 'table',
    columns: [
      { title: t('proposals.proposal'), align: 'start', share: 52 },
      { title: t('proposals.answers'), align: 'start', share: 28 },
      { title: t('proposals.nominated'), align: 'start', share: 20 },
    ],
    rows: table.proposals.map((proposal) => ({
      cells: [
        { title: proposal.title, text: withNotes(proposal, t) },
        proposal.answers.length > 0 ? proposal.answers.join('\n') : '–',
        proposal.nominated ? t('proposals.yes') : t('proposals.no'),
      ],
    })),
  };
}
