import type { WritingKind } from '~/domain/topics';
import type { HomeworkReport } from './homework';

/** What several write on together. Fields that nobody has written in are not there. */
export interface WritingView {
  kind: WritingKind;
  /** The homework's or the solution's. */
  id: string;
  fields: Record<string, { text: string; /** The Yjs document, base64. */ state: string; version: number }>;
  /** Of a homework: what it holds besides. */
  report?: HomeworkReport;
}
