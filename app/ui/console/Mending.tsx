import { useTranslation } from 'react-i18next';
import { compareSteps } from '~/domain/lists';
import { useRoom } from '~/live/useRoom';
import type { PersonLine, RoomView } from '~/views/shapes';
import { Act } from '../forms';
import { Alert } from '../kit';
import { ProposalPanel } from './ProposalPanel';

/** What has come apart since people sat down, and one press to mend it: a table without its facilitator, the plan. */
export function Mending() {
  const { room, console } = useRoom().state.views;
  if (!room || !console || compareSteps(room.step, 'nomination') > 0) return null;
  const { proposal } = console.seating;
  return (
    <>
      {leaderless(room, console.people).map(({ table, leader }) => (
        <Leaderless key={table.id} {...{ room, table, leader, people: console.people }} />
      ))}
      {proposal && <ProposalPanel key={proposal.id} proposal={proposal} />}
    </>
  );
}

/** Tables whose facilitator has left, or has not come when the others sit down. */
function leaderless(room: RoomView, people: readonly PersonLine[]) {
  return room.tables.flatMap((table) => {
    const leader = people.find((person) => person.leadsTableId === table.id);
    const isAway = leader && leader.hereAt === null && (leader.leftAt !== null || room.step !== 'welcome');
    return isAway ? [{ table, leader }] : [];
  });
}

interface LeaderlessProps {
  room: RoomView;
  table: RoomView['tables'][number];
  leader: PersonLine;
  people: readonly PersonLine[];
}

/** Those at the table are offered first: they need not move. */
function Leaderless({ room, table, leader, people }: LeaderlessProps) {
  const { t } = useTranslation('seating');
  const free = people.filter((person) => person.hereAt !== null && person.leadsTableId === null);
  const near = free.filter((person) => person.tableId === table.id);
  const offered = near.length > 0 ? near : free;
  const about = { name: leader.name, number: table.number };
  return (
    <Alert data-color="warning" role="region" aria-label={t('lead.title', about)}>
      <h2 className="ds-heading" data-size="2xs">
        {t('lead.title', about)}
      </h2>
      <p dir="auto">{t(leader.leftAt === null ? 'lead.absent' : 'lead.left', about)}</p>
      {offered.length > 0 && <p>{t(near.length > 0 ? 'lead.choose' : 'lead.chooseAny')}</p>}
      <div className="row">
        {offered.map(({ id, name }) => (
          <Act
            key={id}
            call="table.lead"
            input={{ projectId: room.project.id, groupId: table.id, participantId: id }}
            label={name}
            about={t('lead.act', { number: table.number })}
            variant="secondary"
          />
        ))}
      </div>
    </Alert>
  );
}
