import type { WorkshopCase } from './case-schema';

/** One thing that is wrong in a case: where, and what. */
export interface Fault {
  path: string;
  what: string;
}
interface Keyed {
  key: string;
}

/** The keys of one kind, and how a pointer to a missing one is worded. */
class Book {
  readonly keys: Set<string>;
  constructor(
    private readonly kind: string,
    keys: Iterable<string>,
  ) {
    this.keys = new Set(keys);
  }

  static of(kind: string, rows: readonly Keyed[]): Book {
    return new Book(
      kind,
      rows.map((row) => row.key),
    );
  }

  miss(path: string, key: string | undefined): Fault[] {
    if (key === undefined || this.keys.has(key)) return [];
    return [{ path, what: `no ${this.kind} has the key "${key}"` }];
  }

  missAll(path: string, keys: readonly string[]): Fault[] {
    return keys.flatMap((key, i) => this.miss(`${path}[${i}]`, key));
  }
}

/** Everything in a case that points at something which is not there, or twice, in the order of the file's sections. */
export function referenceFaults(one: WorkshopCase): Fault[] {
  const books = {
    themes: Book.of('theme', one.themes),
    invitees: Book.of('invitee', one.invitees),
    groups: Book.of('group', one.groups),
    proposals: Book.of('proposal', one.proposals),
    chosen: new Book('chosen proposal', one.chosen),
    solutions: new Book(
      'solution',
      one.solutions.map((solution) => solution.proposal),
    ),
  };
  return [
    ...sameKeys(one),
    ...groupFaults(one, books),
    ...boardFaults(one, books),
    ...ballotFaults(one, books),
    ...choiceFaults(one, books),
    ...laterFaults(one, books),
  ];
}
type Books = Record<'themes' | 'invitees' | 'groups' | 'proposals' | 'chosen' | 'solutions', Book>;

function twice(path: string, keys: readonly string[], suffix = ''): Fault[] {
  return keys.flatMap((key, i) =>
    keys.indexOf(key) < i ? [{ path: `${path}[${i}]${suffix}`, what: `"${key}" is there twice` }] : [],
  );
}

function sameKeys(one: WorkshopCase): Fault[] {
  const sections = ['themes', 'invitees', 'groups', 'needs', 'proposals'] as const;
  return sections.flatMap((section) =>
    twice(
      section,
      one[section].map((row) => row.key),
      '.key',
    ),
  );
}

function groupFaults(one: WorkshopCase, { themes, invitees }: Books): Fault[] {
  const leaders = one.groups.map((group) => group.tableFacilitator ?? `nobody at ${group.key}`);
  return [
    ...one.groups.flatMap((group, i) => [
      ...themes.miss(`groups[${i}].theme`, group.theme),
      ...invitees.miss(`groups[${i}].tableFacilitator`, group.tableFacilitator),
    ]),
    ...twice('groups', leaders, '.tableFacilitator'),
  ];
}

function boardFaults(one: WorkshopCase, { groups }: Books): Fault[] {
  const headings = new Book(
    'heading',
    one.needs.flatMap((need) => need.cluster ?? []),
  );
  const missing = one.priorityClusters.flatMap((heading, i) =>
    headings.keys.has(heading)
      ? []
      : [{ path: `priorityClusters[${i}]`, what: `no need has the cluster "${heading}"` }],
  );
  return [
    ...one.needs.flatMap((need, i) => groups.miss(`needs[${i}].group`, need.group)),
    ...missing,
    ...one.proposals.flatMap((proposal, i) => groups.miss(`proposals[${i}].group`, proposal.group)),
  ];
}

function ballotFaults(one: WorkshopCase, { invitees, proposals }: Books): Fault[] {
  const nominated = new Set(one.proposals.filter((row) => row.nominated).map((row) => row.key));
  const voters = one.ballots.map((ballot) => ballot.participant);
  return [
    ...twice('ballots', voters, '.participant'),
    ...one.ballots.flatMap((ballot, i) => {
      const path = `ballots[${i}].proposals`;
      const unknown = proposals.missAll(path, ballot.proposals);
      const off = ballot.proposals.flatMap((key, j) =>
        nominated.has(key) ? [] : [{ path: `${path}[${j}]`, what: `"${key}" is not nominated` }],
      );
      const over = ballot.proposals.length - one.votesPerPerson;
      return [
        ...invitees.miss(`ballots[${i}].participant`, ballot.participant),
        ...(unknown.length > 0 ? unknown : off),
        ...twice(path, ballot.proposals),
        ...(over > 0
          ? [{ path, what: `${ballot.proposals.length} votes, ${one.votesPerPerson} allowed` }]
          : []),
      ];
    }),
  ];
}

function choiceFaults(one: WorkshopCase, { proposals, chosen, invitees }: Books): Fault[] {
  const tally = Object.keys(one.expected.tally);
  return [
    ...proposals.missAll('chosen', one.chosen),
    ...twice('chosen', one.chosen),
    ...tally.flatMap((key) => proposals.miss(`expected.tally.${key}`, key)),
    ...one.homework.flatMap((work, i) => [
      ...chosen.miss(`homework[${i}].proposal`, work.proposal),
      ...invitees.missAll(`homework[${i}].responsible`, work.responsible),
    ]),
  ];
}

function laterFaults(one: WorkshopCase, { proposals, solutions }: Books): Fault[] {
  return [
    ...one.comments.flatMap((row, i) => proposals.miss(`comments[${i}].proposal`, row.proposal)),
    ...one.merges.flatMap((row, i) => [
      ...proposals.miss(`merges[${i}].into`, row.into),
      ...proposals.missAll(`merges[${i}].from`, row.from),
    ]),
    ...one.handedTo.flatMap((row, i) => proposals.miss(`handedTo[${i}].proposal`, row.proposal)),
    ...one.solutions.flatMap((row, i) => proposals.miss(`solutions[${i}].proposal`, row.proposal)),
    ...mergeFaults(one),
    ...twice(
      'solutions',
      one.solutions.map((row) => row.proposal),
      '.proposal',
    ),
    ...one.actions.flatMap((row, i) => solutions.miss(`actions[${i}].solution`, row.solution)),
    ...one.pilots.flatMap((row, i) => solutions.miss(`pilots[${i}].solution`, row.solution)),
  ];
}

/** What is part of another proposal cannot be merged once more, handed to anyone, or become a card. */
function mergeFaults({ merges, handedTo, solutions }: WorkshopCase): Fault[] {
  const gone = new Map<string, string>();
  const check = (path: string, key: string): Fault[] => {
    const into = gone.get(key);
    return into === undefined ? [] : [{ path, what: `"${key}" has been merged into "${into}"` }];
  };
  const merging = merges.flatMap(({ into, from }, i) => {
    const itself = from.indexOf(into);
    const faults = [
      ...(from.length === 0 ? [{ path: `merges[${i}].from`, what: 'should not be empty' }] : []),
      ...(itself < 0
        ? []
        : [{ path: `merges[${i}].from[${itself}]`, what: `"${into}" is what it goes into` }]),
      ...check(`merges[${i}].into`, into),
      ...from.flatMap((key, j) => check(`merges[${i}].from[${j}]`, key)),
    ];
    for (const key of from) gone.set(key, into);
    return faults;
  });
  return [
    ...merging,
    ...handedTo.flatMap(({ proposal }, i) => check(`handedTo[${i}].proposal`, proposal)),
    ...solutions.flatMap(({ proposal }, i) => check(`solutions[${i}].proposal`, proposal)),
  ];
}
