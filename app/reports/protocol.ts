import { dashedCode } from '~/domain/codes';
import { osloClock } from '~/domain/oslo';
import type { ProtocolRound, ProtocolView } from '~/views/shapes';
import type { Block, Document, Table, Translate } from './blocks';
import { dayOf } from './dates';

/**
 * The count protocol: every round with every ballot by its check code, so that anyone can find her own and count again.
 * `t` speaks the project's language; `view.madeAt` dates the document.
 */
export function protocolDocument(view: ProtocolView, t: Translate): Document {
  const { title, municipality, language } = view.project;
  const number = view.workshop.number;
  const none: Block[] = [{ kind: 'paragraph', text: t('protocol.none') }];
  return {
    title: t('protocol.title'),
    subtitle: `${title} – ${t('protocol.subtitle', { number })}`,
    ...{ municipality, language, date: view.madeAt },
    words: { page: t('page'), of: t('of'), missingSigns: t('missingSigns') },
    blocks: [
      { kind: 'paragraph', text: t('protocol.how'), tone: 'lead' },
      ...(view.rounds.length > 0 ? view.rounds.flatMap((round) => roundOf(view, round, t)) : none),
    ],
  };
}

function roundOf(view: ProtocolView, round: ProtocolRound, t: Translate): Block[] {
  const { number, runOff, method } = round.head;
  const title: Block = {
    ...{ kind: 'heading', level: 1 },
    text: runOff ? t('vote.runOff', { number }) : t('vote.round', { number }),
  };
  const counted = method === 'decision' ? [] : ballots(round, t);
  return [
    title,
    about(view, round, t),
    proposals(round, t),
    ...ties(round, t),
    ...reason(round, t),
    ...counted,
  ];
}

/** To the minute: when one single vote came is not known from here. */
function about({ project }: ProtocolView, round: ProtocolRound, t: Translate): Block {
  const { head, between } = round;
  const at = (instant: number) =>
    `${dayOf(project.language, instant)} ${t('time.from', { from: osloClock(instant) })}`;
  const how = {
    label: t('protocol.method'),
    value: between ? t('protocol.between', { number: between }) : t(`protocol.methods.${head.method}`),
  };
  if (head.method === 'decision')
    return { kind: 'facts', facts: [how, { label: t('protocol.decidedAt'), value: at(round.closedAt) }] };
  return {
    kind: 'facts',
    facts: [
      how,
      { label: t('protocol.votesPer'), value: String(head.votesPerPerson) },
      { label: t('protocol.ownTable'), value: t(head.ownTable ? 'protocol.ownYes' : 'protocol.ownNo') },
      { label: t('protocol.opened'), value: at(round.openedAt) },
      { label: t('protocol.closed'), value: at(round.closedAt) },
      { label: t('protocol.eligible'), value: String(round.eligible) },
      { label: t('protocol.voted'), value: String(round.voters) },
      { label: t('protocol.abstained'), value: String(round.abstained) },
      { label: t('protocol.papers'), value: String(round.papers) },
      { label: t('protocol.cast'), value: String(round.votes) },
    ],
  };
}

function proposals({ proposals: lines, head }: ProtocolRound, t: Translate): Table {
  const voted = head.method !== 'decision';
  const votes = { title: t('vote.votes'), align: 'end' as const, share: 15 };
  return {
    kind: 'table',
    caption: t('protocol.proposals'),
    columns: [
      { title: t('protocol.number'), align: 'start', share: 10 },
      { title: t('vote.proposal'), align: 'start', share: 45 },
      { title: t('vote.theme'), align: 'start', share: 25 },
      ...(voted ? [votes] : []),
      { title: t('protocol.chosen'), align: 'start', share: 15 },
    ],
    rows: lines.map((line) => ({
      cells: [
        ...[String(line.number), line.title, line.theme],
        ...(voted ? [String(line.votes)] : []),
        line.chosen ? t('protocol.chosen') : '',
      ],
      marked: line.chosen,
    })),
  };
}

function ties({ ties: all }: ProtocolRound, t: Translate): Block[] {
  return all.flatMap(({ votes, titles }): Block[] => [
    { kind: 'paragraph', text: t('vote.tie', { votes: t('votes', { count: votes }) }) },
    { kind: 'bullets', items: titles },
  ]);
}

function reason(round: ProtocolRound, t: Translate): Block[] {
  if (!round.reason) return [];
  const label = round.head.method === 'decision' ? t('protocol.decision') : t('protocol.reason');
  return [{ kind: 'facts', facts: [{ label, value: round.reason }] }];
}

/** Every ballot with what it was given to: one line for each proposal, with its number on the paper. */
function ballots(round: ProtocolRound, t: Translate): Block[] {
  const title: Block = { kind: 'heading', level: 2, text: t('protocol.ballots') };
  if (round.ballots.length === 0) return [title, { kind: 'paragraph', text: t('protocol.noBallots') }];
  const table: Table = {
    kind: 'table',
    columns: [
      { title: t('protocol.code'), align: 'start', share: 20 },
      { title: t('protocol.gave'), align: 'start', share: 80 },
    ],
    rows: round.ballots.map(({ code, numbers }) => ({
      cells: [dashedCode(code), numbers.length > 0 ? given(round, numbers, t) : t('protocol.blank')],
    })),
  };
  return [title, { kind: 'paragraph', text: t('protocol.ballotsOrder'), tone: 'quiet' }, table];
}

function given({ proposals: all }: ProtocolRound, numbers: readonly number[], t: Translate): string {
  return [...new Set(numbers)]
    .map((number) => {
      const line = `${number}. ${all[number - 1]?.title ?? ''}`;
      const count = numbers.filter((one) => one === number).length;
      return count > 1 ? t('protocol.times', { line, count }) : line;
    })
    .join('\n');
}
