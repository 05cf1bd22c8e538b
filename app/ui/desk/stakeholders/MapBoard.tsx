import { DndContext, useDraggable, useDroppable, type Announcements } from '@dnd-kit/core';
import { useSyncExternalStore, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MAP_COLUMNS, MAP_ROWS, spotsOf, TRAY, type Spot } from '~/domain/stakeholders';
import type { StakeholderMark } from '~/views/shapes';
import { SectorMark } from '../../marks';
import { cellUnder, useCarrying } from './carry';

interface BoardProps {
  marks: readonly StakeholderMark[];
  /** Where one is chosen; nothing for those who may only read. */
  choose: ((id: string) => string) | null;
  chosen: string | undefined;
  onMove: (mark: StakeholderMark, spot: Spot) => void;
}

const never = () => () => undefined;
/** False on the server and until the page has come to life. */
const useAlive = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** The map, and beside it those who are not judged yet. With JavaScript its names can be carried from cell to cell. */
export function MapBoard({ onMove, ...board }: BoardProps) {
  const carrying = useCarrying();
  const accessibility = useAccessibility(board.marks);
  const alive = useAlive();
  if (!alive || !board.choose) return <Board {...board} SpotBox={SpotBox} Mark={Mark} />;
  return (
    <DndContext
      id="map"
      sensors={carrying}
      collisionDetection={cellUnder}
      accessibility={accessibility}
      onDragEnd={({ active, over }) => {
        const mark = board.marks.find(({ id }) => id === active.id);
        if (mark && over) onMove(mark, over.id as Spot);
      }}
    >
      <Board {...board} SpotBox={DropSpotBox} Mark={CarriedMark} />
    </DndContext>
  );
}

/** A spot of the map in words. */
export function useSpotWords() {
  const { t } = useTranslation('stakeholders');
  return (spot: Spot): string => {
    if (spot === TRAY) return t('map.spotTray');
    const [affected, overall] = spot.split('/') as [(typeof MAP_COLUMNS)[number], (typeof MAP_ROWS)[number]];
    return t('map.spot', {
      affected: t(`map.spotAffected.${affected}`),
      overall: t(`map.spotOverall.${overall}`),
    });
  };
}

function useAccessibility(marks: readonly StakeholderMark[]) {
  const { t } = useTranslation('stakeholders');
  const words = useSpotWords();
  const name = (id: unknown) => marks.find((mark) => mark.id === id)?.name ?? '';
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('map.lifted', { name: name(active.id) }),
    onDragOver: ({ active, over }) =>
      over
        ? t('map.over', { name: name(active.id), spot: words(over.id as Spot) })
        : t('map.outside', { name: name(active.id) }),
    onDragEnd: ({ active, over }) =>
      over
        ? t('map.dropped', { name: name(active.id), spot: words(over.id as Spot) })
        : t('map.cancelled', { name: name(active.id) }),
    onDragCancel: ({ active }) => t('map.cancelled', { name: name(active.id) }),
  };
  return { announcements, screenReaderInstructions: { draggable: t('map.instructions') } };
}

interface SpotBoxProps {
  spot: Spot;
  children: ReactNode;
}
interface MarkProps {
  mark: StakeholderMark;
  href?: string;
  chosen: boolean;
}
interface PartsProps extends Omit<BoardProps, 'onMove'> {
  SpotBox: ComponentType<SpotBoxProps>;
  Mark: ComponentType<MarkProps>;
}

function Board({ marks, choose, chosen, SpotBox, Mark }: PartsProps) {
  const { t } = useTranslation('stakeholders');
  const at = spotsOf(marks);
  const list = (spot: Spot) => (
    <ul className="marks">
      {at[spot].map((mark) => (
        <li key={mark.id}>
          <Mark mark={mark} href={choose?.(mark.id)} chosen={mark.id === chosen} />
        </li>
      ))}
    </ul>
  );
  return (
    <div className="map-board">
      <table className="map">
        <caption className="ds-sr-only">{t('map.title')}</caption>
        <colgroup>
          <col className="axis-column" />
          <col className="title-column" />
          <col span={MAP_COLUMNS.length} />
        </colgroup>
        <thead>
          <tr>
            <td rowSpan={2} colSpan={2} />
            <th scope="colgroup" colSpan={MAP_COLUMNS.length} className="axis">
              {t('map.columns')}
            </th>
          </tr>
          <tr>
            {MAP_COLUMNS.map((affected) => (
              <th key={affected} scope="col">
                {t(`affected.${affected}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {MAP_ROWS.map((overall, i) => (
            <tr key={overall}>
              {i === 0 && (
                <th scope="rowgroup" rowSpan={MAP_ROWS.length} className="axis">
                  <span>{t('map.rows')}</span>
                </th>
              )}
              <th scope="row">{t(`effects.${overall}`)}</th>
              {MAP_COLUMNS.map((affected) => (
                <td key={affected} className={`cell-${overall}`}>
                  <SpotBox spot={`${affected}/${overall}`}>{list(`${affected}/${overall}`)}</SpotBox>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <section className="tray" aria-labelledby="tray-title">
        <h2 className="ds-heading" data-size="xs" id="tray-title">
          {t('map.tray')} ({at.tray.length})
        </h2>
        <SpotBox spot={TRAY}>
          {at.tray.length > 0 ? list(TRAY) : <p className="hint">{t('map.trayEmpty')}</p>}
        </SpotBox>
      </section>
    </div>
  );
}

function SpotBox({ spot, children }: SpotBoxProps) {
  return (
    <div className="spot" data-spot={spot}>
      <SpotName spot={spot} />
      {children}
    </div>
  );
}

function DropSpotBox({ spot, children }: SpotBoxProps) {
  const { setNodeRef, isOver } = useDroppable({ id: spot });
  return (
    <div className="spot" data-spot={spot} data-over={isOver || undefined} ref={setNodeRef}>
      <SpotName spot={spot} />
      {children}
    </div>
  );
}

/** On a phone the map is a list, and each cell says where it is. */
function SpotName({ spot }: { spot: Spot }) {
  const words = useSpotWords();
  return spot === TRAY ? null : <p className="spot-name">{words(spot)}</p>;
}

/** Size says the tier, shape and colour the sector; the words say both. */
function MarkFace({ mark }: { mark: StakeholderMark }) {
  const { t } = useTranslation(['stakeholders', 'common']);
  const tier = mark.tier ? t(`tiers.${mark.tier}`) : t('unknown.tier');
  return (
    <>
      <SectorMark sector={mark.sector} />
      <bdi>{mark.name}</bdi>
      <span className="ds-sr-only">
        ({t(`common:sectors.${mark.sector}`)}, {tier})
      </span>
    </>
  );
}

function Mark({ mark, href, chosen }: MarkProps) {
  const look = { className: 'mark', 'data-tier': mark.tier };
  if (!href) return <span {...look}>{<MarkFace mark={mark} />}</span>;
  return (
    <a {...look} href={href} aria-current={chosen || undefined}>
      <MarkFace mark={mark} />
    </a>
  );
}

function CarriedMark({ mark, href, chosen }: MarkProps) {
  const { t } = useTranslation('stakeholders');
  const { attributes, listeners, setNodeRef, transform, isDragging } = useDraggable({
    id: mark.id,
    attributes: { role: 'link', roleDescription: t('map.draggable') },
  });
  return (
    <a
      {...attributes}
      {...listeners}
      ref={setNodeRef}
      className="mark"
      data-tier={mark.tier}
      data-carried={isDragging || undefined}
      href={href}
      draggable={false}
      aria-current={chosen || undefined}
      // Set by script on a living page, which the policy allows; the server never draws it.
      style={transform ? { transform: `translate(${transform.x}px, ${transform.y}px)` } : undefined}
    >
      <MarkFace mark={mark} />
    </a>
  );
}
