import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemShape } from '~/domain/problem';
import { Alert } from './kit';

export interface Refused {
  problem: ProblemShape;
  call: string;
  values: Record<string, unknown>;
}

/** What the last form on this page was refused with, or null. */
export const RefusedContext = createContext<Refused | null>(null);

/** The refusal, if it was this command's. */
export function useRefused(call: string): Refused | null {
  const refused = useContext(RefusedContext);
  return refused?.call === call ? refused : null;
}

/** A refusal in one sentence. */
export function ProblemText({ problem }: { problem: ProblemShape }) {
  const { t } = useTranslation('problems');
  return <>{t(problem.code, { id: problem.id ?? '' })}</>;
}

/** At the top of a page whose form was refused. Read out at once. */
export function RefusedBox() {
  const refused = useContext(RefusedContext);
  if (!refused) return null;
  return (
    <Alert data-color="danger" role="alert">
      <ProblemText problem={refused.problem} />
    </Alert>
  );
}
