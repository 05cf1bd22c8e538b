import type { StakeholderReportView } from '~/views/shapes';
import type { Translate } from './blocks';
import type { Sheet } from './sheets';
import { stateOf } from './stakeholder-consequences';

/** The analysis as a spreadsheet: what it says of each stakeholder, and what follows from that. */
export function stakeholderSheets(view: StakeholderReportView, t: Translate): Sheet[] {
  return [stakeholderSheet(view, t), consequenceSheet(view, t)];
}

/** The columns of the first sheet, with their widths in characters. */
const WIDTHS = {
  ...{ name: 30, sector: 22, tier: 14, role: 30, need: 36, positive: 36, negative: 36 },
  ...{ overall: 16, affected: 16, invited: 30 },
} as const;

function stakeholderSheet({ stakeholders, representatives }: StakeholderReportView, t: Translate): Sheet {
  const invited = (id: string) => {
    const theirs = representatives.filter((one) => one.stakeholderId === id);
    return theirs.map((one) => `${one.name} (${t(`stakeholders:invite.replies.${one.reply}`)})`).join('\n');
  };
  return {
    name: t('stakeholders.sheets.stakeholders'),
    columns: Object.entries(WIDTHS).map(([name, width]) => {
      return { title: t(`stakeholders:columns.${name}`), width };
    }),
    rows: stakeholders.map((one) => [
      one.name,
      t(`common:sectors.${one.sector}`),
      one.tier && t(`stakeholders:tiers.${one.tier}`),
      ...[one.role, one.need, one.positive, one.negative],
      one.overall && t(`stakeholders:effects.${one.overall}`),
      one.affected && t(`stakeholders:affected.${one.affected}`),
      invited(one.id),
    ]),
  };
}

function consequenceSheet(view: StakeholderReportView, t: Translate): Sheet {
  const names = new Map(view.stakeholders.map((one) => [one.id, one.name]));
  return {
    name: t('stakeholders.sheets.consequences'),
    columns: [
      { title: t('stakeholders:columns.name'), width: 30 },
      { title: t('stakeholders.notes.text'), width: 60 },
      { title: t('stakeholders.notes.todo'), width: 12 },
      { title: t('stakeholders.todos.who'), width: 24 },
      { title: t('stakeholders.todos.due'), width: 14 },
      { title: t('stakeholders.todos.state'), width: 24 },
    ],
    rows: view.consequences.map((note) => [
      names.get(note.stakeholderId) ?? '',
      note.text,
      t(note.todo ? 'stakeholders.notes.yes' : 'stakeholders.notes.no'),
      note.who,
      { day: note.due },
      note.todo ? stateOf(note, view.today, t) : '',
    ]),
  };
}
