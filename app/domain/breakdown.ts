import type { Sector } from './lists';

/** Below this a number may say what one person did (bar: privacy). */
export const SMALLEST_CELL = 5;

/** One vote and where its voter comes from; empty for a vote on paper, whose sector nobody has written down. */
export interface SectorVote {
  sector: Sector | '';
  voter: string;
  proposalId: string;
}
/** How a sector voted: how many took part, and their votes by proposal in the order of the paper. */
export interface SectorCount {
  sector: Sector | '';
  voters: number;
  votes: number[];
}

/**
 * A round by sector, or null where a number would be below five: papers too are a number that could be worked out from
 * the rest. Sectors with fewer voters are counted among the others first, the smallest first.
 * @param paper the proposals' ids in the order of the paper
 */
export function bySector(votes: readonly SectorVote[], paper: readonly string[]): SectorCount[] | null {
  const parts = merged(votes);
  const counts = parts.map(({ sector, of }) => ({
    ...{ sector, voters: votersOf(of) },
    votes: paper.map((id) => of.filter((vote) => vote.proposalId === id).length),
  }));
  const cells = counts.flatMap((part) => [part.voters, ...part.votes]);
  return counts.length > 1 && cells.every((cell) => cell >= SMALLEST_CELL) ? counts : null;
}

interface Part {
  sector: Sector | '';
  of: SectorVote[];
}
const votersOf = (votes: readonly SectorVote[]) => new Set(votes.map(({ voter }) => voter)).size;

/** The largest sector first, the others and the papers last. */
function merged(votes: readonly SectorVote[]): Part[] {
  const of = (sector: Sector | '') => votes.filter((vote) => vote.sector === sector);
  const named = [...new Set(votes.map(({ sector }) => sector))]
    .filter((sector) => sector !== '' && sector !== 'other')
    .map((sector): Part => ({ sector, of: of(sector) }))
    .sort((a, b) => votersOf(b.of) - votersOf(a.of));
  const others = of('other');
  const tooFew = ({ of: some }: { of: SectorVote[] }) => some.length > 0 && votersOf(some) < SMALLEST_CELL;
  while (named.length > 0 && (named.some(tooFew) || tooFew({ of: others })))
    others.push(...(named.pop()?.of ?? []));
  const rest: Part[] = [
    { sector: 'other', of: others },
    { sector: '', of: of('') },
  ];
  return [...named, ...rest.filter((part) => part.of.length > 0)];
}
