/** When the proposals may be commented on, as a workshop keeps it. */
interface CommentTime {
  commentsOpenAt: Date | null;
  /** ISO date, the last day; empty for no last day. */
  commentsUntil: string;
}

/**
 * May participants and the reference group comment? (report ch. 4) A workshop that has begun after it closes them too,
 * since the running workshop is the one that is asked.
 * @param today ISO date
 */
export const commentsAreOpen = ({ commentsOpenAt, commentsUntil }: CommentTime, today: string): boolean =>
  commentsOpenAt !== null && !isOverAfter(commentsUntil, today);

/** Is the last day behind us? @param until ISO date, empty for no last day */
export const isOverAfter = (until: string, today: string): boolean => until !== '' && today > until;
