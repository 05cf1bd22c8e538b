import { z } from 'zod';
import { LIMITS } from '~/domain/limits';
import { project } from './entries';
import * as f from './inputs';

/** What is chosen on paper: one id for each vote; empty lines of the form fall away, and a blank paper has none. */
const onPaper = z
  .union([z.array(f.string().max(64)), f.string().transform((one) => [one])])
  .default([])
  .transform((all) => all.filter((one) => one !== ''))
  .pipe(z.array(f.id).max(LIMITS.votesPerPerson));

/** The vote: a round from its opening to what was chosen. */
export const VOTE = {
  /**
   * Opens a round. `ownTable`: may one vote for what one's own tables have proposed? `standing`: is it shown while the
   * round is open? A run-off names the round whose tie it breaks and the tied: one vote each, for the rest as that round.
   */
  'vote.open': project({
    method: z.enum(['votes', 'dots', 'themes']).default('votes'),
    votesPerPerson: f.whole(1, LIMITS.votesPerPerson).default(2),
    ownTable: f.someFlag,
    standing: f.flag,
    runoffOf: f.optionalId,
    proposalIds: f.ids(50),
  }),
  /** A round without ballots: the facilitator decides, with a reason. */
  'vote.decide': project({ proposalIds: f.ids(50), reason: f.longText }),
  'vote.close': project({ voteRoundId: f.id }),
  'ballot.place': project({ voteRoundId: f.id, proposalId: f.id }),
  'ballot.withdraw': project({ voteRoundId: f.id, proposalId: f.id }),
  /** Says that one does not vote, which takes one's votes back; or that one does after all. */
  'ballot.abstain': project({ voteRoundId: f.id, abstains: f.flag }),
  /** Counts in a ballot that was given on paper. */
  'ballot.paper': project({ voteRoundId: f.id, proposalIds: onPaper }),
  'ballot.discard': project({ voteRoundId: f.id, paper: f.whole(1, LIMITS.people) }),
  'result.choose': project({ voteRoundId: f.id, proposalIds: f.ids(50), reason: f.optionalText }),
};
