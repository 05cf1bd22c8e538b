import { SECTORS } from '~/domain/lists';
import { MAP_COLUMNS, MAP_ROWS, spotsOf } from '~/domain/stakeholders';
import type { Stakeholder, StakeholderReportView } from '~/views/shapes';
import type { Block, Mark, Matrix, Translate } from './blocks';
import { within } from './text';

const TONES = { positive: 'good', neutral: 'plain', negative: 'bad' } as const;

/** The map: how much each is affected, and whether that is good for them; then those who are not judged yet. */
export function map({ stakeholders }: StakeholderReportView, t: Translate): Block[] {
  const { tray } = spotsOf(stakeholders);
  const picture: Block[] =
    tray.length < stakeholders.length
      ? [{ kind: 'paragraph', text: t('stakeholders.map.lead') }, matrix(stakeholders, t)]
      : [{ kind: 'paragraph', text: t('stakeholders.map.none') }];
  const names = tray.map((one) => within(one.name)).join(', ');
  const notYet: Block[] = names
    ? [{ kind: 'facts', facts: [{ label: t('stakeholders.map.tray'), value: names }] }]
    : [];
  return [{ kind: 'heading', level: 1, text: t('stakeholders.map.title') }, ...picture, ...notYet];
}

function matrix(stakeholders: readonly Stakeholder[], t: Translate): Matrix {
  const at = spotsOf(stakeholders);
  const there = SECTORS.filter((sector) => stakeholders.some((one) => one.sector === sector));
  return {
    kind: 'matrix',
    columnsTitle: t('stakeholders:map.columns'),
    rowsTitle: t('stakeholders:map.rows'),
    columns: MAP_COLUMNS.map((affected) => t(`stakeholders:affected.${affected}`)),
    rows: MAP_ROWS.map((effect) => ({
      title: t(`stakeholders:effects.${effect}`),
      tone: TONES[effect],
      cells: MAP_COLUMNS.map((affected) => at[`${affected}/${effect}`].map(mark)),
    })),
    sectors: there.map((sector) => ({ sector, label: t(`common:sectors.${sector}`) })),
    strong: t('stakeholders.map.strong'),
    weak: t('stakeholders.map.weak'),
  };
}

const mark = ({ name, sector, tier }: Stakeholder): Mark => ({
  label: name,
  sector,
  strong: tier === 'primary',
});
