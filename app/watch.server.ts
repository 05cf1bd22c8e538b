import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Express, Request, RequestHandler } from 'express';
import type { OpenHouse } from './house.server';
import type { Live } from './live/attach.server';

/** What the operator's monitoring asks of the server as a whole. */
export interface Watched {
  house: OpenHouse;
  presence: Live['presence'];
  /** It has been told to end, and takes nothing new. */
  isEnding(): boolean;
}

const PATIENCE_MS = 2_000;
const SHARES = [0.5, 0.95];
const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/** `/healthz`: it runs. `/readyz`: it can read and write. `/metrics`: numbers for Prometheus, on this machine only. */
export function watchRoutes(app: Express, watched: Watched): void {
  app.get('/healthz', (_req, res) => void res.type('text').send('ok'));
  app.get('/readyz', (_req, res) => {
    void isReady(watched).then((ready) =>
      res
        .status(ready ? 200 : 503)
        .type('text')
        .send(ready ? 'ready' : 'not ready'),
    );
  });
  app.get('/metrics', metrics(watched));
}

async function isReady({ house, isEnding }: Watched): Promise<boolean> {
  if (isEnding()) return false;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, PATIENCE_MS, false)));
  // The transaction that writes nothing still takes the lock for writing.
  const asked = house.store.write(async () => true).catch(() => false);
  const answer = await Promise.race([asked, late]);
  clearTimeout(timer);
  return answer;
}

/** A reverse proxy on this machine asks from here too, but says for whom, or by the public name. */
function isFromHere({ house }: Watched, req: Request): boolean {
  const { publicUrl } = house.env;
  const isPassedOn = ['x-forwarded-for', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via'].some((name) =>
    req.get(name),
  );
  const isPublic = publicUrl !== null && req.get('host') === new URL(publicUrl).host;
  return LOOPBACK.includes(req.socket.remoteAddress ?? '') && !isPassedOn && !isPublic;
}

function metrics(watched: Watched): RequestHandler {
  const lag = monitorEventLoopDelay({ resolution: 10 });
  lag.enable();
  return (req, res, next) => {
    if (!isFromHere(watched, req)) return next();
    const loop = SHARES.map((share): Sample => [quantile(share), lag.percentile(share * 100) / 1e9]);
    // From one question to the next; before the first there is nothing to say, and the clock's own step is none.
    const measured = lag.count > 0 ? loop : [];
    lag.reset();
    void numbers(watched, measured).then(
      (all) => res.type('text/plain; version=0.0.4').send(all.map(inText).join('')),
      next,
    );
  };
}

type Sample = [labels: string, value: number];
interface Metric {
  name: string;
  help: string;
  kind: 'gauge' | 'summary' | 'counter';
  samples: Sample[];
}
const quantile = (share: number) => `{quantile="${share}"}`;
const gauge = (name: string, help: string, value: number): Metric => ({
  ...{ name, help, kind: 'gauge' },
  samples: [['', value]],
});

async function numbers({ house, presence }: Watched, lag: Sample[]): Promise<Metric[]> {
  const { sockets, people } = presence();
  const { acks, store, keeper } = house;
  const backup = keeper?.last();
  const age = backup ? (house.now().getTime() - backup.at.getTime()) / 1000 : null;
  return [
    gauge('samverk_people', 'Participants with a page open.', people),
    gauge('samverk_sockets', 'Open sockets, screens and consoles included.', sockets),
    summary('samverk_ack_seconds', 'From a command to its acknowledgement, on the server.', acks, 1e-6),
    ...(store.commits
      ? [summary('samverk_commit_commands', 'Commands in one commit.', store.commits, 1)]
      : []),
    {
      ...{ name: 'samverk_event_loop_lag_seconds', help: 'Since these numbers were last asked for.' },
      ...{ kind: 'gauge', samples: lag },
    },
    gauge('samverk_memory_bytes', 'Resident memory.', process.memoryUsage.rss()),
    gauge('samverk_database_bytes', 'The database with its log.', await store.bytes()),
    ...(age === null
      ? []
      : [gauge('samverk_backup_age_seconds', 'Since the last backup that was found good.', age)]),
  ];
}

function summary(name: string, help: string, meter: OpenHouse['acks'], unit: number): Metric {
  const samples = SHARES.map((share): Sample => [quantile(share), meter.quantile(share) * unit]);
  return {
    ...{ name, help, kind: 'summary' },
    samples: [...samples, ['_sum', meter.sum * unit], ['_count', meter.count]],
  };
}

const inText = ({ name, help, kind, samples }: Metric) =>
  [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${kind}`,
    ...samples.map(([tail, value]) => `${name}${tail} ${value}`),
    '',
  ].join('\n');
