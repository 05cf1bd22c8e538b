import { createHmac } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';

interface Ballot {
  voter: string;
  proposalId: string;
}
interface Need {
  id: string;
  groupId: string;
  text: string;
}
interface Writing {
  solutionId: string;
  field: string;
  text: string;
}
/** What lies in the database of what people did. */
export interface Kept {
  /** Each open round's key, by its id. */
  keys: Map<string, string>;
  ballots: Ballot[];
  needs: Need[];
  writings: Writing[];
  /** Calls that stand in the record more than once. */
  twice: string[];
}

/** Reads a copy, so that nothing is repaired or folded in by looking. @throws Error when the file is damaged */
export function readFile(path: string): Kept {
  const folder = mkdtempSync(join(tmpdir(), 'samverk-look-'));
  const copy = join(folder, 'copy.sqlite');
  for (const end of ['', '-wal']) if (existsSync(path + end)) copyFileSync(path + end, copy + end);
  const file = new Database(copy);
  try {
    if (file.pragma('quick_check', { simple: true }) !== 'ok') throw new Error('the database is damaged');
    const all = <Row>(sql: string) => file.prepare(sql).all() as Row[];
    const rounds = all<{ id: string; key: string }>('SELECT id, key FROM vote_rounds WHERE key IS NOT NULL');
    const twice = all<{ name: string; callId: string }>(
      'SELECT name, call_id AS callId FROM calls GROUP BY actor, call_id HAVING count(*) > 1',
    );
    return {
      keys: new Map(rounds.map(({ id, key }) => [id, key])),
      ballots: all('SELECT voter, proposal_id AS proposalId FROM ballots'),
      needs: all('SELECT id, group_id AS groupId, text FROM needs WHERE withdrawn_at IS NULL'),
      writings: all(
        'SELECT solution_id AS solutionId, field, text FROM writings WHERE solution_id IS NOT NULL',
      ),
      twice: twice.map(({ name, callId }) => `${name} ${callId}`),
    };
  } finally {
    file.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How the ballots of an open round name a person; reckoned here anew, as an outside recount would. */
export const voterIn = (key: string, personId: string): string =>
  createHmac('sha256', Buffer.from(key, 'base64url')).update(personId).digest('base64url');
