import { describe, expect, it } from 'vitest';
import { isClean, runChaos, type ChaosOptions, type ChaosReport } from '../../scripts/chaos/run';

const run = (options: Partial<ChaosOptions>): Promise<ChaosReport> =>
  runChaos(
    { kills: 2, seed: 'test', people: 12, awayMs: 1_000, sockets: 0, faults: [], broken: null, ...options },
    () => {},
  );

describe('the chaos command', () => {
  it('R1 R8 R14 finds nothing lost, doubled or apart in what we ship, through kills, a held lock and phones that vanish', async () => {
    const report = await run({ faults: ['lock', 'vanish'] });
    expect(report).toMatchObject({ lost: 0, duplicated: 0, overBudget: 0, diverged: 0, wrong: [] });
    expect(report.kills).toBeGreaterThanOrEqual(2);
    expect(report.acknowledged).toBeGreaterThan(0);
    expect(isClean(report)).toBe(true);
  }, 120_000);

  it('R1 finds what is lost by a server that answers before the commit', async () => {
    const report = await run({ broken: 'ack-early', kills: 8 });
    expect(report.lost).toBeGreaterThan(0);
    expect(report.wrong).not.toEqual([]);
    expect(isClean(report)).toBe(false);
  }, 120_000);

  it('R5 R6 finds what counts twice on a server without unique keys', async () => {
    const report = await run({ broken: 'no-unique', kills: 1 });
    expect(report.duplicated).toBeGreaterThan(0);
    expect(report.overBudget).toBeGreaterThan(0);
    expect(isClean(report)).toBe(false);
  }, 120_000);
});
