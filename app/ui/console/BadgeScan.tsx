import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeKind, normaliseCode, spacedCode } from '~/domain/codes';
import { Button } from '../kit';

/** What a browser has that can read a QR code. Not in TypeScript's own list of the browser's parts. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: string[] }) => Detector;
const detectorClass = (): DetectorClass | undefined =>
  (window as unknown as { BarcodeDetector?: DetectorClass }).BarcodeDetector;

const LOOK_MS = 250;

/** The personal code in what a badge's QR says, or null. */
function codeIn(text: string): string | null {
  const code = normaliseCode(text.split('/').at(-1) ?? '');
  return codeKind(code) === 'personal' ? code : null;
}

/** Badges by the camera, where the browser can read codes itself; elsewhere there is only the field. */
export function BadgeScan({ onCode }: { onCode: (code: string) => void }) {
  const { t } = useTranslation('seating');
  const [can, setCan] = useState(false);
  const [isOn, setOn] = useState(false);
  const [last, setLast] = useState('');
  useEffect(() => setCan(detectorClass() !== undefined && 'mediaDevices' in navigator), []);
  if (!can) return null;
  const seen = (code: string) => {
    setLast(code);
    onCode(code);
  };
  return (
    <div className="stack">
      <Button variant="secondary" data-size="sm" onClick={() => setOn(!isOn)} aria-pressed={isOn}>
        {isOn ? t('scan.stop') : t('scan.start')}
      </Button>
      {isOn && <Camera onCode={seen} />}
      <p className="hint" role="status">
        {isOn && last ? t('scan.sent', { code: spacedCode(last) }) : ''}
      </p>
    </div>
  );
}

function Camera({ onCode }: { onCode: (code: string) => void }) {
  const { t } = useTranslation('seating');
  const video = useRef<HTMLVideoElement>(null);
  const [failed, setFailed] = useState(false);
  const tell = useRef(onCode);
  tell.current = onCode;
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    return watchBadges(
      element,
      (code) => tell.current(code),
      () => setFailed(true),
    );
  }, []);
  if (failed) return <p className="hint">{t('scan.noCamera')}</p>;
  return (
    <>
      <p className="hint">{t('scan.hold')}</p>
      <video ref={video} className="badge-camera" muted playsInline />
    </>
  );
}

/** Looks for badges until it is told to stop; each code is told once while it stays in sight. */
function watchBadges(video: HTMLVideoElement, found: (code: string) => void, failed: () => void): () => void {
  const Class = detectorClass();
  if (!Class) return () => undefined;
  const detector = new Class({ formats: ['qr_code'] });
  let stream: MediaStream | null = null;
  let stopped = false;
  let last = '';
  const stop = () => {
    stopped = true;
    window.clearInterval(timer);
    for (const track of stream?.getTracks() ?? []) track.stop();
  };
  const look = async () => {
    const [hit] = await detector.detect(video).catch(() => []);
    const code = hit && codeIn(hit.rawValue);
    if (!code || code === last || stopped) return;
    last = code;
    found(code);
  };
  const timer = window.setInterval(() => void look(), LOOK_MS);
  navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).then(
    async (opened) => {
      stream = opened;
      if (stopped) return stop();
      video.srcObject = opened;
      await video.play();
    },
    () => {
      stop();
      failed();
    },
  );
  return stop;
}
