import { useEffect, useState } from 'react';
import type { MeView, PaperView } from '~/views/shapes';

/** What this device remembers of my ballot in a round: after close nobody else knows it. */
export interface Receipt {
  number: number;
  code: string;
  /** Ids of proposals, one for each vote. */
  votes: string[];
  abstains: boolean;
}

const keyOf = (voteRoundId: string, meId: string) => `samverk.receipt.${voteRoundId}.${meId}`;

function read(key: string): Receipt | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Receipt> | null;
    return kept && typeof kept.code === 'string' && Array.isArray(kept.votes) ? (kept as Receipt) : null;
  } catch {
    return null;
  }
}

/** My receipt as this device last saw it in an open round; kept through a reload, and when the vote closes meanwhile. */
export function useReceipt(me: MeView, paper: PaperView | null): Receipt | null {
  const key = keyOf(paper?.voteRoundId ?? '', me.id);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const open = paper && me.voteRoundId === paper.voteRoundId && me.checkCode !== null;
  const seen = open
    ? JSON.stringify({
        ...{ number: paper.number, code: me.checkCode, abstains: me.abstains },
        votes: me.votes.map((vote) => vote.proposalId),
      })
    : null;
  useEffect(() => {
    if (seen !== null) localStorage.setItem(key, seen);
    setReceipt(read(key));
  }, [key, seen]);
  return receipt;
}

/** Every receipt of mine on this device in which I voted or abstained, the first round first. */
export function useReceipts(meId: string): Receipt[] {
  const [receipts, setReceipts] = useState<Receipt[]>([]);
  useEffect(() => {
    const mine = Object.keys(localStorage).filter(
      (key) => key.startsWith('samverk.receipt.') && key.endsWith(`.${meId}`),
    );
    const kept = mine.map(read).filter((one): one is Receipt => one !== null);
    const used = kept.filter((one) => one.votes.length > 0 || one.abstains);
    setReceipts(used.sort((a, b) => a.number - b.number));
  }, [meId]);
  return receipts;
}
