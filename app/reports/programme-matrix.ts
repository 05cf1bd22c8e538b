import { MAPPING_TOPICS } from '~/domain/lists-after';
import { quarterAt, yearsOf } from '~/domain/quarters';
import type { ProgrammeAbout, ProgrammeReportView, WorkPackage } from '~/views/shapes';
import type { Block, Cell, Row, Translate } from './blocks';

/** More packages beside each other than this are too narrow to read: the others stand in a table of their own. */
const PACKAGES = 4;
const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });

/** What is known of each topic, for each work package. */
export function mappingBlocks({ packages }: ProgrammeReportView, t: Translate): Block[] {
  const written = packages.filter(({ mapping }) => Object.keys(mapping).length > 0);
  if (written.length === 0) return [];
  const starts = written.map((_, at) => at).filter((at) => at % PACKAGES === 0);
  return [
    { kind: 'newPage' },
    heading(t('parts.mapping')),
    ...starts.map((first) => mappingTable(written.slice(first, first + PACKAGES), t)),
  ];
}

/** Topics of which nothing is known anywhere in the table are left out. */
function mappingTable(packages: WorkPackage[], t: Translate): Block {
  const topics = MAPPING_TOPICS.filter((topic) => packages.some(({ mapping }) => mapping[topic]));
  return {
    kind: 'table',
    columns: [
      { title: t('mapping.topic'), align: 'start', share: 18 },
      ...packages.map(({ title }) => ({ title, align: 'start' as const, share: 30 })),
    ],
    rows: topics.map((topic) => ({
      cells: [
        { title: t(`mapping.topics.${topic}`), text: '' },
        ...packages.map(({ mapping }) => mapping[topic] ?? ''),
      ],
    })),
  };
}

/** The progress plan: quarters under their years, where a filled cell is planned or done, and a letter says which. */
export function progressBlocks({ packages, programme }: ProgrammeReportView, t: Translate): Block[] {
  if (!programme || packages.every(({ measures }) => measures.length === 0)) return [];
  const years = yearsOf(programme, programme.quarters);
  return [
    { kind: 'newPage' },
    heading(t('progress.caption')),
    { kind: 'paragraph', text: t('paper.legend'), tone: 'quiet' },
    {
      kind: 'table',
      over: [
        { title: '', columns: 1 },
        ...years.map(({ year, quarters }) => ({ title: String(year), columns: quarters })),
      ],
      columns: [
        { title: t('progress.measure'), align: 'start', share: 24 },
        ...Array.from({ length: programme.quarters }, (_, index) => ({
          title: t('progress.quarter', { ...quarterAt(programme, index) }),
          align: 'start' as const,
          share: 3,
        })),
      ],
      rows: packages.flatMap((one) => rowsOf(one, programme, t)),
    },
  ];
}

const FILL = { planned: 'pale', done: 'full' } as const;

/** The package in a row of its own, and under it what it does. */
function rowsOf({ title, measures }: WorkPackage, { quarters }: ProgrammeAbout, t: Translate): Row[] {
  if (measures.length === 0) return [];
  const empty = Array.from({ length: quarters }, () => '');
  return [
    { cells: [title, ...empty], marked: true },
    ...measures.map(({ text, marks }) => ({
      cells: [
        text,
        ...marks.map((mark): Cell =>
          mark === '' ? '' : { title: t(`progress.letters.${mark}`), text: '', fill: FILL[mark] },
        ),
      ],
    })),
  ];
}
