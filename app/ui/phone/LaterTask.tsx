import { lazy, Suspense, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { LaterTaskProps } from './LaterTasks';

const load = async () => (await import('./LaterTasks')).LaterTask;
const Coming = lazy(async () => ({ default: await load() }));
let ready: ComponentType<LaterTaskProps> | null = null;

/** Before the server draws a page: what waits for a script would not be there without JavaScript. */
export async function readyLaterTask(): Promise<void> {
  ready ??= await load();
}

/** The tasks of workshop 2, whose script comes when the room gets there: those of workshop 1 do not wait for it. */
export function LaterTask(props: LaterTaskProps) {
  const { t } = useTranslation('cards');
  const Task = ready ?? Coming;
  return (
    <Suspense fallback={<p className="hint">{t('loading')}</p>}>
      <Task {...props} />
    </Suspense>
  );
}
