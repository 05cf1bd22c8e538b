import * as Y from 'yjs';
import { setText, textIn, writingOf } from './writing';

/** One device's hand in a field that several write: what it has typed, and what of that is not known to be saved. */
export class Hand {
  private readonly doc: Y.Doc;
  /** What the server is known to have (a Yjs state vector). */
  private known: Uint8Array;
  /** How often something was typed here that is not known to be saved; of those, how many are on their way. */
  private waiting = 0;
  private sent = 0;
  private onItsWay: Uint8Array | null = null;
  private caret: Y.RelativePosition | null = null;
  /** What was typed last is no blank: the word may go on. */
  private isMidWord = false;
  /** Another's word has come in right behind the caret, where there was none. */
  private isCrowded = false;

  /** @param state the field as the server has it; null when nobody has written in it */
  constructor(state: Uint8Array | null, kept: Uint8Array | null = null) {
    this.doc = writingOf(state);
    this.known = Y.encodeStateVector(this.doc);
    if (kept) {
      Y.applyUpdate(this.doc, kept);
      this.waiting = 1;
    }
    this.doc.on('update', (_: Uint8Array, origin: unknown) => {
      if (origin === 'own') this.waiting += 1;
    });
  }

  get text(): string {
    return textIn(this.doc).toString();
  }

  /** The field was changed here to this, and the caret stands there now. Who begins a word before another's gets room. */
  typed(text: string, caret: number): void {
    const isCrowded = this.isCrowded && /^\S\S/u.test(text.slice(caret - 1));
    setText(textIn(this.doc), isCrowded ? `${text.slice(0, caret)} ${text.slice(caret)}` : text, caret);
    this.noteCaret(caret);
    this.isMidWord = /\S$/u.test(text.slice(0, caret));
  }

  /** What is typed and not saved, for keeping over a reload; null when all is. */
  get unsaved(): Uint8Array | null {
    return this.waiting === 0 ? null : Y.encodeStateAsUpdate(this.doc, this.known);
  }

  /**
   * What is to be sent; null when there is nothing, or something is on its way already. Whole words, so that nobody
   * writes into one that is being typed; after a pause also a half one.
   */
  send(isPause = false): Uint8Array | null {
    if (this.sent > 0 || this.waiting === 0 || (this.isMidWord && !isPause)) return null;
    this.sent = this.waiting;
    this.onItsWay = Y.encodeStateVector(this.doc);
    return this.unsaved;
  }
  /** What was sent is saved, or it was refused: then it is sent again with what is typed next. */
  settled(isSaved: boolean): void {
    if (isSaved) {
      this.waiting -= this.sent;
      this.known = this.onItsWay ?? this.known;
    }
    this.sent = 0;
  }

  /** Takes in what the server has. Doing so twice, or in another order, does no harm. */
  received(state: Uint8Array): void {
    const wasFree = !/^\S/u.test(this.behindCaret());
    Y.applyUpdate(this.doc, state);
    this.isCrowded ||= wasFree && /^\S/u.test(this.behindCaret());
  }
  private behindCaret = () => this.text.slice(this.caretNow());

  /** Where the caret is, from 0, noted by the letters around it. */
  noteCaret(at: number): void {
    this.isCrowded = false;
    this.caret = Y.createRelativePositionFromTypeIndex(textIn(this.doc), at, -1);
  }
  /** Where it is now that others have written. */
  caretNow(): number {
    const place = this.caret && Y.createAbsolutePositionFromRelativePosition(this.caret, this.doc);
    return place ? place.index : this.text.length;
  }
}
