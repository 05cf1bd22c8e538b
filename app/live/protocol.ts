import type { Hint, HintAct, HintPlace } from '~/domain/hints';
import type { ProblemShape } from '~/domain/problem';
import type { Topic, WritingTopic } from '~/domain/topics';
import type {
  ConsoleView,
  LogLine,
  MeView,
  RoomView,
  ScreenView,
  TableView,
  WritingView,
} from '~/views/shapes';

/** The whole wire between a browser and the server. */

/** As whom a socket speaks; the cookie must agree. */
export type Audience = 'participant' | 'console' | 'screen';
export interface Handshake {
  as: Audience;
  projectId: string;
}

export interface CallMessage {
  name: string;
  input: Record<string, unknown>;
  callId: string;
}
export type CallReply =
  { ok: true; answer: Record<string, string>; revision: number } | { ok: false; problem: ProblemShape };

/** What each topic carries; `me:ID` arrives as `me`. */
export interface ViewOf {
  room: RoomView;
  screen: ScreenView;
  console: ConsoleView;
  log: LogLine[];
  me: MeView;
}
export type ViewMessage =
  | { [K in keyof ViewOf]: { topic: K; revision: number; view: ViewOf[K] } }[keyof ViewOf]
  | { topic: `table:${string}`; revision: number; view: TableView }
  | { topic: WritingTopic; revision: number; view: WritingView };

export interface ClientToServer {
  call: (message: CallMessage, reply: (answer: CallReply) => void) => void;
  /** Asks for every view of this audience anew (after sleep, or on doubt). The reply carries the server's clock. */
  resync: (reply: (clock: { now: number }) => void) => void;
  /** What is in my hands on a table's board, or which field of a text I write in; null when I have let go. */
  hint: (hint: { place: HintPlace; card: string; act: HintAct } | null) => void;
  /** Another table's board, to read; from the step of nomination on. */
  look: (tableId: string) => void;
  /** What several write on: whoever may see it is sent it now and whenever it changes. */
  watch: (topic: WritingTopic) => void;
}
export interface ServerToClient {
  /** The server's clock, once at each connection. */
  clock: (now: number) => void;
  view: (message: ViewMessage) => void;
  /** All that is in somebody's hands at a place; `from` is the socket's id. */
  hints: (message: { place: HintPlace; hints: Hint[] }) => void;
  /** The sign-in has ended, or the person was removed: go back to the start page. */
  goodbye: () => void;
}

export type { Topic };
