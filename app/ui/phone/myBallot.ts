import { freeSlot } from '~/domain/voting';
import type { PendingCall } from '~/live/outbox';
import { useRoom } from '~/live/useRoom';
import type { MeView, PaperView } from '~/views/shapes';

export type SaveState = 'saved' | 'sending' | 'not-sent';
export interface MyVote {
  proposalId: string;
  slot: number;
  state: SaveState;
}
/** What I have given in this round, or that I do not vote. */
export interface MyBallot {
  votes: MyVote[];
  abstains: boolean;
  /** Everything is on the server's disk. */
  saved: boolean;
}

/** My ballot as saved, with the calls that are on their way laid over it. */
export function useMyBallot(me: MeView, paper: PaperView): MyBallot {
  const { state } = useRoom();
  const current = me.voteRoundId === paper.voteRoundId;
  const ballot: MyBallot = {
    votes: current ? me.votes.map((vote) => ({ ...vote, state: 'saved' })) : [],
    abstains: current && me.abstains,
    saved: true,
  };
  for (const call of state.pending) layOver(ballot, call, paper);
  return ballot;
}

function layOver(ballot: MyBallot, call: PendingCall, paper: PaperView): void {
  if (call.input.voteRoundId !== paper.voteRoundId || call.state === 'refused') return;
  ballot.saved &&= call.state === 'saved';
  const proposalId = String(call.input.proposalId);
  if (call.name === 'ballot.place') place(ballot, proposalId, call.state, paper);
  else if (call.name === 'ballot.withdraw') withdraw(ballot, proposalId);
  else if (call.name === 'ballot.abstain') {
    ballot.abstains = call.input.abstains === 'true';
    if (ballot.abstains) ballot.votes = [];
  }
}

function place(ballot: MyBallot, proposalId: string, state: SaveState, paper: PaperView): void {
  const given = ballot.votes.find((vote) => vote.proposalId === proposalId);
  ballot.abstains = false;
  if (given && paper.method !== 'dots') {
    given.state = state;
    return;
  }
  const used = ballot.votes.map((vote) => vote.slot);
  const slot = freeSlot(used, paper.votesPerPerson);
  if (slot !== null) ballot.votes.push({ proposalId, slot, state });
}

/** Of several on the same proposal the last, as the server does. */
function withdraw(ballot: MyBallot, proposalId: string): void {
  const mine = ballot.votes.filter((vote) => vote.proposalId === proposalId);
  const last = Math.max(...mine.map((vote) => vote.slot));
  ballot.votes = ballot.votes.filter((vote) => vote.proposalId !== proposalId || vote.slot !== last);
}
