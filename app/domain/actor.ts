/** Who is asking. A browser may be several of these at once; each request says which one it speaks as. */
export type Actor =
  | { kind: 'nobody' }
  | { kind: 'operator' }
  | { kind: 'staff'; personId: string; name: string }
  | { kind: 'participant'; participantId: string; projectId: string }
  | { kind: 'screen'; screenId: string; projectId: string | null };

export const NOBODY: Actor = { kind: 'nobody' };
export const OPERATOR: Actor = { kind: 'operator' };

/** The actor as the record of calls names it. */
export function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case 'nobody':
    case 'operator':
      return actor.kind;
    case 'staff':
      return `staff:${actor.personId}`;
    case 'participant':
      return `participant:${actor.participantId}`;
    case 'screen':
      return `screen:${actor.screenId}`;
  }
}
