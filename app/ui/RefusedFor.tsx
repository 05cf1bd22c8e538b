import { useContext, type ReactNode } from 'react';
import { RefusedContext } from './Problems';

interface RefusedForProps {
  /** Which hidden field tells the forms of this kind apart, and its value here; empty for a form without it. */
  field:
    | 'proposalId'
    | 'commentId'
    | 'refereeId'
    | 'homeworkId'
    | 'talkId'
    | 'field'
    | 'criterionId'
    | 'pilotId'
    | 'aimId'
    | 'partnerId'
    | 'indicatorId'
    | 'roundId'
    | 'sponsorId'
    | 'requestId'
    | 'figureId'
    | 'updateId';
  id: string;
  children: ReactNode;
}

/** Many forms of one kind stand on one page: a refusal belongs to the one that was sent. */
export function RefusedFor({ field, id, children }: RefusedForProps) {
  const refused = useContext(RefusedContext);
  const isHere = refused !== null && String(refused.values[field] ?? '') === id;
  return <RefusedContext.Provider value={isHere ? refused : null}>{children}</RefusedContext.Provider>;
}

interface FoldedProps {
  call: string;
  title: string;
  /** Which one it is about, where the title alone does not tell. */
  about?: string;
  children: ReactNode;
}

/** A form that is folded away until it is wanted, or was refused. */
export function Folded({ call, title, about, children }: FoldedProps) {
  const refused = useContext(RefusedContext);
  return (
    <details className="ds-details" open={refused?.call === call || undefined}>
      <summary aria-label={about && `${title}: ${about}`}>{title}</summary>
      {children}
    </details>
  );
}
