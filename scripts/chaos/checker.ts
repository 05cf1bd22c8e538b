import { voterIn, type Kept } from './file';
import { VOTES_EACH, type Room } from './hall';
import type { Entry } from './history';

/** What was found wrong, as sentences; each kind is counted. */
export interface Faults {
  lost: Set<string>;
  duplicated: Set<string>;
  overBudget: Set<string>;
}
export const noFaults = (): Faults => ({ lost: new Set(), duplicated: new Set(), overBudget: new Set() });

interface Person {
  guest: { id: string; name: string };
  room: Room;
}

/**
 * Holds the file against the history. What was acknowledged must be there; what is not answered yet may be there or
 * not; nothing else may.
 */
export function check(
  kept: Kept,
  entries: readonly Entry[],
  people: readonly Person[],
  faults: Faults,
): void {
  const own = new Map<string, Entry[]>(people.map(({ guest }) => [guest.id, []]));
  for (const entry of entries) own.get(entry.person)?.push(entry);
  for (const person of people) {
    const said = own.get(person.guest.id) ?? [];
    if (person.room.doing === 'vote') checkVotes(kept, person, said, faults);
    else if (person.room.doing === 'needs') checkNeeds(kept, person, said, faults);
    else checkWords(kept, person, said, faults);
  }
  for (const call of kept.twice) faults.duplicated.add(`recorded twice: ${call}`);
  for (const { name, callId, answers } of entries)
    if (new Set(answers).size > 1) faults.duplicated.add(`answered in two ways: ${name} ${callId}`);
}

const acknowledged = ({ state }: Entry) => state === 'acknowledged';
const open = ({ state }: Entry) => state === 'unknown';
const told = (entry: Entry | undefined) => (entry ? ` (${entry.name} ${entry.callId})` : '');

function checkVotes(kept: Kept, { room, guest }: Person, said: Entry[], faults: Faults): void {
  const key = kept.keys.get(room.voteRoundId);
  if (!key) throw new Error('the round is not open in the file');
  const voter = voterIn(key, guest.id);
  const there = kept.ballots.filter((row) => row.voter === voter).map((row) => row.proposalId);
  if (there.length > VOTES_EACH) faults.overBudget.add(`${guest.name} has ${there.length} votes`);
  const votes = new Map<string, Entry>();
  for (const entry of said.filter(acknowledged))
    if (entry.meant.kind === 'vote') votes.set(entry.meant.proposalId, entry);
    else if (entry.meant.kind === 'unvote') votes.delete(entry.meant.proposalId);
  const under = said.find(open)?.meant;
  const may = (kind: 'vote' | 'unvote', proposalId: string) =>
    under?.kind === kind && under.proposalId === proposalId;
  for (const [proposalId, entry] of votes)
    if (!there.includes(proposalId) && !may('unvote', proposalId))
      faults.lost.add(`a vote of ${guest.name}${told(entry)}`);
  for (const [i, proposalId] of there.entries()) {
    const isTwice = there.indexOf(proposalId) !== i;
    if (isTwice || (!votes.has(proposalId) && !may('vote', proposalId)))
      faults.duplicated.add(`a vote of ${guest.name} that ${isTwice ? 'counts twice' : 'is not hers'}`);
  }
}

/** The last thing that was acknowledged for each key, and what may stand there instead. */
function latest(
  said: Entry[],
  keyOf: (entry: Entry) => string,
): Map<string, { last?: Entry; under?: Entry }> {
  const known = new Map<string, { last?: Entry; under?: Entry }>();
  for (const entry of said) {
    const before = known.get(keyOf(entry)) ?? {};
    if (acknowledged(entry)) known.set(keyOf(entry), { ...before, last: entry });
    else if (open(entry)) known.set(keyOf(entry), { ...before, under: entry });
  }
  return known;
}

function checkNeeds(kept: Kept, { guest }: Person, said: Entry[], faults: Faults): void {
  const textOf = (entry?: Entry) => (entry?.meant.kind === 'need' ? entry.meant.text : null);
  for (const [key, { last, under }] of latest(said, ({ meant }) =>
    meant.kind === 'need' ? meant.key : '',
  )) {
    const there = kept.needs.filter(({ text }) => text.startsWith(key)).map(({ text }) => text);
    if (there.length > 1) faults.duplicated.add(`need "${key}" stands there ${there.length} times`);
    const [text] = there;
    if (last && text !== textOf(last) && (text === undefined || text !== textOf(under)))
      faults.lost.add(`need "${textOf(last)}" of ${guest.name}${told(last)}`);
  }
}

function checkWords(kept: Kept, { guest }: Person, said: Entry[], faults: Faults): void {
  const wordOf = (entry?: Entry) => (entry?.meant.kind === 'word' ? entry.meant.word : null);
  for (const [place, { last, under }] of latest(said, ({ meant }) =>
    meant.kind === 'word' ? meant.field : '',
  )) {
    const [solutionId, field] = place.split(' ');
    const text =
      kept.writings.find((row) => row.solutionId === solutionId && row.field === field)?.text ?? '';
    const own = text.split(' ').filter((word) => word.startsWith(`${guest.name.replace(' ', '')}-`));
    if (own.length > 1) faults.duplicated.add(`words of ${guest.name} in ${place}: ${own.join(' ')}`);
    if (last && ![wordOf(last), wordOf(under)].includes(own[0] ?? ''))
      faults.lost.add(`word "${wordOf(last)}" of ${guest.name}${told(last)}`);
  }
}
