import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeLeft } from '~/domain/timer';
import { useRoom, useServerNow } from '~/live/useRoom';

/** Two soft tones, a third apart, each fading out: frequency in Hz, beginning in seconds. */
const TONES = [
  [659.25, 0],
  [523.25, 0.45],
] as const;
const FADE_S = 1.2;
const LOUDNESS = 0.15;
/** A clock that ran out longer ago than this was not seen running here: a screen that is opened late stays quiet. */
const JUST_NOW_MS = 3_000;
const AWAKE_MS = 5_000;

function play(audio: AudioContext): void {
  for (const [frequency, after] of TONES) {
    const at = audio.currentTime + after;
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(LOUDNESS, at);
    volume.gain.exponentialRampToValueAtTime(0.001, at + FADE_S);
    tone.connect(volume).connect(audio.destination);
    tone.start(at);
    tone.stop(at + FADE_S);
  }
}

/** True for a moment after somebody has moved the mouse of the projector's machine. */
function useAwake(): boolean {
  const [awake, setAwake] = useState(false);
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout>;
    const wake = () => {
      setAwake(true);
      clearTimeout(rest);
      rest = setTimeout(() => setAwake(false), AWAKE_MS);
    };
    window.addEventListener('pointermove', wake);
    return () => {
      window.removeEventListener('pointermove', wake);
      clearTimeout(rest);
    };
  }, []);
  return awake;
}

/**
 * The end of an item, on the projector: the clock turns colour by itself, and with sound switched on two soft tones are
 * heard, once. Browsers allow sound only after a press, so there is a button until then, in sight
 * while the mouse moves: the room never sees it. Never in a preview.
 */
export function TimeUp() {
  const { t } = useTranslation('screen');
  const timer = useRoom().state.views.room?.timer;
  const now = useServerNow(timer?.endsAt ?? false);
  const [audio, setAudio] = useState<AudioContext | null>(null);
  const [framed, setFramed] = useState(true);
  const rung = useRef<number | null>(null);
  const left = timer ? timeLeft(timer, now) : null;
  const endsAt = timer?.endsAt ?? null;
  const awake = useAwake();
  useEffect(() => setFramed(window.top !== window.self), []);
  useEffect(() => {
    if (left === null || left > 0 || left < -JUST_NOW_MS || endsAt === null || rung.current === endsAt)
      return;
    rung.current = endsAt;
    if (audio) play(audio);
  }, [audio, left, endsAt]);
  if (framed || audio) return null;
  return (
    <button
      className="sound-on"
      data-idle={!awake || undefined}
      type="button"
      onClick={() => {
        const made = new AudioContext();
        setAudio(made);
        play(made);
      }}
    >
      {t('soundOn')}
    </button>
  );
}
