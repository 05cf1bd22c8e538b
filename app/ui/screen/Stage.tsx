import { useTranslation } from 'react-i18next';
import { spacedCode } from '~/domain/codes';
import { compareSteps } from '~/domain/lists';
import { useRoom, useWakeLock } from '~/live/useRoom';
import type { RoomView, ScreenView, TableView, WayIn } from '~/views/shapes';
import { Clock } from '../Clock';
import { TimeUp } from './TimeUp';
import { BoardScene, SeatingScene } from './BoardScenes';
import { EndScene, HomeworkScene, ResultScene, VoteScene } from './VoteScenes';
import { BreakScene, TextScene } from './ItemScenes';
import { CardsScene, PlanScene, PresentationScene, RealityScene, RecapScene } from './LaterScenes';
import { NominationScene } from './NominationScene';
import { ScoringScene } from './ScoringScene';
import { RotationScene } from './RotationScene';
import { WelcomeScene } from './WelcomeScene';

export interface SceneProps {
  room: RoomView;
  screen: ScreenView;
  tables: TableView[];
  wayIn: WayIn;
}

/** The projector: one scene by where the room is. It reacts to data only, and nobody can navigate it away. */
export function Stage({ wayIn }: { wayIn: WayIn }) {
  const { t } = useTranslation(['screen', 'common']);
  const { state } = useRoom();
  useWakeLock();
  const { room, screen } = state.views;
  if (!room || !screen) return null;
  const tables = room.tables.flatMap((head) => state.views.tables[head.id] ?? []);
  const beforeVote = compareSteps(room.step, 'vote') < 0;
  return (
    <main className="stage" id="main" data-step={room.step}>
      <header className="stage-head">
        <p dir="auto">{room.project.title}</p>
        {room.item?.screen !== 'break' && <Clock />}
      </header>
      <Scene room={room} screen={screen} tables={tables} wayIn={wayIn} />
      <footer className="stage-foot">
        {beforeVote && room.step !== 'welcome' && (
          <p>
            {t('join', { host: wayIn.host })} <strong className="code">{spacedCode(wayIn.roomCode)}</strong>
          </p>
        )}
        <TimeUp />
        {state.connection === 'offline' && <p className="reconnecting">{t('reconnecting')}</p>}
      </footer>
    </main>
  );
}

function Scene(props: SceneProps) {
  const { item, timer } = props.room;
  if (props.screen.scoring) return <ScoringScene scoring={props.screen.scoring} />;
  if (item?.screen === 'break') return <BreakScene item={item} timer={timer} />;
  if (item?.screen === 'text') return <TextScene item={item} />;
  switch (props.room.step) {
    case 'welcome':
      return <WelcomeScene {...props} />;
    case 'groups':
      return <Seats {...props} />;
    case 'needs':
    case 'solutions':
      return <BoardScene {...props} />;
    case 'nomination':
      return <NominationScene {...props} />;
    case 'vote':
      return <VoteScene {...props} />;
    case 'result':
      return <ResultScene {...props} />;
    case 'homework':
      return <HomeworkScene {...props} />;
    case 'recap':
      return <RecapScene {...props} />;
    case 'presentations':
      return <PresentationScene {...props} />;
    case 'cards':
      return <CardsScene {...props} />;
    case 'reality':
      return <RealityScene {...props} />;
    case 'plan':
      return <PlanScene {...props} />;
    case 'end':
      return <EndScene {...props} />;
  }
}

/** From the second round on people look for where to go, not for who sits where. */
function Seats(props: SceneProps) {
  const { rotation } = props.screen;
  return rotation ? <RotationScene room={props.room} rotation={rotation} /> : <SeatingScene {...props} />;
}
