// Loaded before a measured server: tells the bench, over the channel between parent and child, what it has used so far.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const lag = monitorEventLoopDelay({ resolution: 10 });
lag.enable();

const MILLION = 1e6;
const answers = {
  /** CPU in ms of all threads since the start; how late the event loop was since the last reading, in ms. */
  used() {
    const { user, system } = process.cpuUsage();
    const late = { p95: lag.percentile(95) / MILLION, max: lag.max / MILLION };
    lag.reset();
    return { cpuMs: (user + system) / 1000, lag: late };
  },
  /** Bytes that are still needed after a collection, and what the system counts for the process. */
  kept() {
    globalThis.gc?.();
    const { heapUsed, external, rss } = process.memoryUsage();
    return { kept: heapUsed + external, rss };
  },
};

process.on('message', ({ id, ask }) => process.send?.({ id, answer: answers[ask]?.() ?? null }));
process.channel?.unref();
