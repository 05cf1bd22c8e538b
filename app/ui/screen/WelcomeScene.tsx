import { useTranslation } from 'react-i18next';
import { spacedCode } from '~/domain/codes';
import type { WayIn } from '~/views/shapes';
import type { SceneProps } from './Stage';

export function WelcomeScene({ room, screen, wayIn }: SceneProps) {
  const { t } = useTranslation(['screen', 'common']);
  return (
    <section className="scene welcome-scene">
      <div>
        <h1 dir="auto">{room.project.title}</h1>
        <p>{t('join', { host: wayIn.host })}</p>
        <p className="huge code">{spacedCode(wayIn.roomCode)}</p>
        <p className="here">{t('here', { count: screen.here })}</p>
      </div>
      <Qr wayIn={wayIn} />
    </section>
  );
}

/** The QR code as one path, black on white also in dark scenes. */
export function Qr({ wayIn }: { wayIn: Pick<WayIn, 'joinUrl' | 'qrPath' | 'qrSize'> }) {
  const quiet = 4;
  const size = wayIn.qrSize + 2 * quiet;
  return (
    <svg className="qr" viewBox={`${-quiet} ${-quiet} ${size} ${size}`} role="img" aria-label={wayIn.joinUrl}>
      <rect x={-quiet} y={-quiet} width={size} height={size} fill="#fff" />
      <path d={wayIn.qrPath} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
