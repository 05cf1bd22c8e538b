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

/**
 * Before the browser takes over a page that was drawn with such a task: a view that comes in while its script is still
 * on the way would have it drawn anew.
 */
export async function readyDrawnLaterTask(): Promise<void> {
  if (document.querySelector('.later-task')) await readyLaterTask();
}

/** The tasks of workshop 2, whose script comes when the room gets there: those of workshop 1 do not wait for it. */
export function LaterTask(props: LaterTaskProps) {
  const { t } = useTranslation('cards');
  // Set before the page is drawn or not at all, so that nobody's open card is closed by it.
  const Ready = ready;
  if (Ready)
    return (
      <div className="later-task">
        <Ready {...props} />
      </div>
    );
  return (
    <Suspense fallback={<p className="hint">{t('loading')}</p>}>
      <Coming {...props} />
    </Suspense>
  );
}
