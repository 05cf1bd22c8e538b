export const PARTS = ['packages', 'organisation', 'mapping', 'progress', 'budget'] as const;

/** What was asked for in the address of the programme plan. */
export interface ProgrammeAsked {
  part: (typeof PARTS)[number];
  /** What is open to be changed: `programme`, or an id; of the mapping matrix a topic, a dot and the package's id. */
  edit: string;
  /** The package that a measure is written for. */
  add: string;
  /** The package that measures are fetched for. */
  pick: string;
  /** Of the budget. */
  year: string;
}

export function askedIn(query: URLSearchParams): ProgrammeAsked {
  const text = (key: string) => query.get(key) ?? '';
  return {
    part: PARTS.find((one) => one === query.get('part')) ?? 'packages',
    edit: text('edit'),
    add: text('add'),
    pick: text('pick'),
    year: text('year'),
  };
}

/** The same part of the page, with this and nothing else asked for; the year stays. */
export function addressOf(
  projectId: string,
  asked: Pick<ProgrammeAsked, 'part' | 'year'>,
  changes: Partial<ProgrammeAsked> = {},
): string {
  const { part, year, ...rest } = { part: asked.part, year: asked.year, ...changes };
  const parts = Object.entries({ part, year: part === 'budget' ? year : '', ...rest })
    .filter(([, value]) => value)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return `/desk/${projectId}/programme?${parts.join('&')}`;
}

/** A form's cell of the progress plan, as its button sends it: the quarter, a blank, and the mark it is to have. */
export const cellValue = (quarter: number, mark: string): string => `${quarter} ${mark}`;
export function readCell(value: unknown): { quarter?: string; mark?: string } {
  if (typeof value !== 'string') return {};
  const [quarter = '', mark = ''] = value.split(' ');
  return { quarter, mark };
}
