// What Samverk is compared with: a socket.io server that takes the same calls as Samverk does, and no more than that.
// node --import tsx reference.ts bare|durable|grouped, with PORT and DATA_DIR in the environment.
import { createServer } from 'node:http';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Server } from 'socket.io';

const TALLY_MS = 50;

interface Vote {
  proposalId: string;
  voter: string;
}
/** Keeps a vote, and calls back when it may be acknowledged. */
type Keep = (vote: Vote, kept: () => void) => void;

/** A file with one table, and what it takes to flush each commit to the disk. */
function openVotes() {
  const file = new Database(join(process.env.DATA_DIR ?? '.', 'votes.sqlite'));
  file.pragma('journal_mode = WAL');
  file.pragma('synchronous = FULL');
  file.exec('CREATE TABLE votes (id INTEGER PRIMARY KEY, voter TEXT, proposal TEXT, at INTEGER)');
  const insert = file.prepare('INSERT INTO votes (voter, proposal, at) VALUES (?, ?, ?)');
  return { file, insert: ({ voter, proposalId }: Vote) => insert.run(voter, proposalId, Date.now()) };
}

const bare: Keep = (_vote, kept) => kept();

/** Each vote in a transaction of its own. */
function durable(): Keep {
  const { insert } = openVotes();
  return (vote, kept) => {
    insert(vote);
    kept();
  };
}

/** All votes that wait in one transaction. */
function grouped(): Keep {
  const { file, insert } = openVotes();
  let waiting: { vote: Vote; kept: () => void }[] = [];
  const commit = () => {
    const batch = waiting;
    waiting = [];
    file.transaction(() => batch.forEach(({ vote }) => insert(vote)))();
    for (const { kept } of batch) kept();
  };
  return (vote, kept) => {
    if (waiting.length === 0) setImmediate(commit);
    waiting.push({ vote, kept });
  };
}

const WAYS: Record<string, () => Keep> = { bare: () => bare, durable, grouped };

function serve(way: string): void {
  const keep = (WAYS[way] ?? WAYS.bare)?.() ?? bare;
  const http = createServer((_request, response) => void response.end('ok'));
  const io = new Server(http, { serveClient: false, maxHttpBufferSize: 16_000 });
  const tally: Record<string, number> = {};
  let votes = 0;
  let told = 0;
  io.on('connection', (socket) => {
    socket.on('call', ({ input: { proposalId } }: { input: Vote }, reply: (answer: object) => void) => {
      keep({ proposalId, voter: socket.id }, () => {
        votes += 1;
        tally[proposalId] = (tally[proposalId] ?? 0) + 1;
        reply({ ok: true, answer: {}, revision: votes });
      });
    });
  });
  setInterval(() => {
    if (told === votes) return;
    told = votes;
    io.emit('view', { topic: 'screen', revision: votes, view: { votes, tally } });
  }, TALLY_MS);
  http.listen(Number(process.env.PORT), '127.0.0.1');
}

serve(process.argv[2] ?? 'bare');
