import type { ProblemShape } from '~/domain/problem';
import { writingTopic, type WritingKind } from '~/domain/topics';
import type { Hand } from '~/domain/writing/hand';
import type { RoomClient } from './client';

/** A field that several write in: of which homework or solution, and which. */
export interface Place {
  kind: WritingKind;
  id: string;
  field: string;
}
/** What is shown of it. `base` is what the server has, for a form that is sent without script. */
export interface Shown {
  text: string;
  base: string;
  standing: 'saved' | 'sending' | 'not-sent';
  problem: ProblemShape | null;
}

/** A half word is sent after this pause. */
const PAUSE_MS = 1_500;
const CALLS = { homework: 'homework.write', card: 'card.write' } as const;
const HOLDERS = { homework: 'homeworkId', card: 'solutionId' } as const;

const toBytes = (base64: string) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
const toBase64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/**
 * This device's end of a shared field: sends what is typed here, takes in what others type, and keeps what is not
 * saved over a reload. Until its script has come it is an ordinary field.
 */
export class SharedField {
  private hand: Hand | null = null;
  private state = '';
  private callId: string | null = null;
  private timer: number | undefined;
  private shown: Shown;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly client: RoomClient,
    private readonly place: Place,
  ) {
    const text = this.server?.text ?? '';
    this.shown = { text, base: text, standing: 'saved', problem: null };
  }

  get = (): Shown => this.shown;
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /**
   * Begins to follow it; returns how to stop.
   * @param early what stands in the field at that moment, typed before the script came: the next drawing would wipe it
   */
  open(early: string): () => void {
    let isOpen = true;
    if (early !== '') this.show({ text: early });
    this.client.watch(writingTopic(this.place.kind, this.place.id));
    const stop = this.client.subscribe(() => this.heard());
    void import('~/domain/writing/hand').then(({ Hand: Made }) => isOpen && this.take(Made));
    return () => {
      isOpen = false;
      stop();
      this.pause();
      window.clearTimeout(this.timer);
    };
  }

  typed(text: string, caret: number): void {
    if (!this.hand) return this.show({ text });
    this.hand.typed(text, caret);
    this.show({ text: this.hand.text, problem: null });
    this.send(false);
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.send(true), PAUSE_MS);
  }
  moved = (caret: number) => this.hand?.noteCaret(caret);
  /** Where the caret belongs now. */
  caret = (): number | null => this.hand?.caretNow() ?? null;
  /** Nobody types here for a while: half words go too. */
  pause = () => this.send(true);

  private get server() {
    const { kind, id, field } = this.place;
    return this.client.getState().views.writings?.[writingTopic(kind, id)]?.fields[field];
  }
  private get keptAs(): string {
    const { kind, id, field } = this.place;
    return `samverk.writing.${kind}.${id}.${field}`;
  }

  private take(Made: typeof Hand): void {
    const { text: early, base } = this.shown;
    const kept = localStorage.getItem(this.keptAs);
    this.state = this.server?.state ?? '';
    this.hand = new Made(this.state ? toBytes(this.state) : null, kept ? toBytes(kept) : null);
    if (early !== '' && early !== base && !kept) this.hand.typed(early, early.length);
    this.show({ text: this.hand.text });
    this.send(true);
  }

  /** Something has come by the wire, or a call has been answered. */
  private heard(): void {
    const { state, text: base } = this.server ?? { state: '', text: '' };
    if (!this.hand)
      return this.show({ base, ...(this.shown.text === this.shown.base ? { text: base } : {}) });
    if (state && state !== this.state) this.hand.received(toBytes(state));
    this.state = state;
    this.answered();
    this.show({ text: this.hand.text, base });
  }

  private answered(): void {
    const call = this.client.getState().pending.find((one) => one.callId === this.callId);
    if (!this.hand || this.callId === null || call?.state === 'sending' || call?.state === 'not-sent') return;
    const problem = (call?.state === 'refused' && call.problem) || null;
    const { callId } = this;
    this.callId = null;
    this.hand.settled(problem === null);
    this.show({ problem });
    // What was refused is said at the field; it goes again with what is typed next.
    if (problem) this.client.outbox.dismiss(callId);
    else this.send(false);
  }

  private send(isPause: boolean): void {
    const update = this.shown.problem ? null : this.hand?.send(isPause);
    if (!update) return;
    const { kind, id, field } = this.place;
    this.callId = this.client.call(CALLS[kind], { [HOLDERS[kind]]: id, field, update: toBase64(update) });
  }

  private show(change: Partial<Shown>): void {
    const unsaved = this.hand?.unsaved;
    if (unsaved) localStorage.setItem(this.keptAs, toBase64(unsaved));
    else if (this.hand) localStorage.removeItem(this.keptAs);
    const call = this.client.getState().pending.find((one) => one.callId === this.callId);
    const standing = call?.state === 'not-sent' ? 'not-sent' : unsaved ? 'sending' : 'saved';
    const next = { ...this.shown, standing, ...change } as const;
    if (JSON.stringify(next) === JSON.stringify(this.shown)) return;
    this.shown = next;
    for (const listener of this.listeners) listener();
  }
}
