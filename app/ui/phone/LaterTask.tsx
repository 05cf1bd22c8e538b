import { useEffect, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '~/domain/lists';
import type { LaterTaskProps } from './LaterTasks';

let ready: ComponentType<LaterTaskProps> | null = null;

/**
 * Before a page is drawn, by the server or over what the server drew: what waits for a script would not be there
 * without JavaScript, and a page that only comes to life in parts loses what happens to it meanwhile.
 */
export async function readyLaterTask(): Promise<void> {
  ready ??= (await import('./LaterTasks')).LaterTask;
}

const LATER = ['recap', 'presentations', 'cards', 'reality', 'plan'] as const satisfies readonly Step[];
export type LaterStep = (typeof LATER)[number];
/** Is the task of this step one whose script comes by itself? */
export const isLater = (step: Step): step is LaterStep => LATER.some((one) => one === step);

/** Fetches the script that a step needs. True while it is on its way: until then the page stays where it is. */
export function useLaterTask(step: Step): boolean {
  const [failed, setFailed] = useState(false);
  const [, setLoaded] = useState(false);
  const waits = isLater(step) && ready === null && !failed;
  useEffect(() => {
    if (!waits) return;
    readyLaterTask().then(
      () => setLoaded(true),
      () => setFailed(true),
    );
  }, [waits]);
  return waits;
}

/** The tasks of workshop 2, whose script comes when the room gets there: those of workshop 1 do not wait for it. */
export function LaterTask(props: LaterTaskProps) {
  const { t } = useTranslation('common');
  const Task = ready;
  if (Task) return <Task {...props} />;
  // The script did not come: the page that the server draws has it.
  return (
    <p>
      <a className="ds-button wide" data-variant="secondary" href="/room">
        {t('refresh')}
      </a>
    </p>
  );
}
