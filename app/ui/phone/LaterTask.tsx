import { useEffect, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '~/domain/lists';
import type { MeView, RoomView, TableView } from '~/views/shapes';

export interface LaterTaskProps {
  step: Step;
  room: RoomView;
  me: MeView;
  table: TableView | null;
  /** The card that is open from the start. */
  card: string | null;
}
type Task = ComponentType<LaterTaskProps>;

/** Tasks whose script comes when the room gets there, so that those of other steps do not wait for it. */
const BUNDLES = {
  board: async (): Promise<Task> => (await import('./BoardTasks')).BoardTask,
  second: async (): Promise<Task> => (await import('./SecondTasks')).SecondTask,
} as const;
type Bundle = keyof typeof BUNDLES;
const ALL = Object.keys(BUNDLES) as Bundle[];
const OF_STEP: Partial<Record<Step, Bundle>> = {
  ...{ needs: 'board', solutions: 'board', nomination: 'board' },
  ...{ recap: 'second', presentations: 'second', cards: 'second', reality: 'second', plan: 'second' },
};
/** The script that a step's task comes in; undefined when it is there from the start. */
export const bundleOf = (step: Step): Bundle | undefined => OF_STEP[step];

const ready: Partial<Record<Bundle, Task>> = {};

/**
 * Before a page is drawn, by the server or over what the server drew: what waits for a script would not be there
 * without JavaScript, and a page that only comes to life in parts loses what happens to it meanwhile.
 */
export async function readyLaterTask(wanted: readonly Bundle[] = ALL): Promise<void> {
  await Promise.all(wanted.map(async (bundle) => (ready[bundle] ??= await BUNDLES[bundle]())));
}

/** The scripts that the page needs as the server drew it. */
export const drawnBundles = (): Bundle[] => {
  const drawn = document.querySelector<HTMLElement>('[data-later]')?.dataset.later;
  return ALL.filter((bundle) => bundle === drawn);
};

/** Fetches the script that a step needs. True while it is on its way: until then the page stays where it is. */
export function useLaterTask(step: Step): boolean {
  const [failed, setFailed] = useState<Bundle | null>(null);
  const [, setLoaded] = useState<Bundle | null>(null);
  const bundle = bundleOf(step);
  const waits = bundle !== undefined && !ready[bundle] && failed !== bundle;
  useEffect(() => {
    if (!waits || !bundle) return;
    readyLaterTask([bundle]).then(
      () => setLoaded(bundle),
      () => setFailed(bundle),
    );
  }, [waits, bundle]);
  return waits;
}

/** One task of such a step. */
export function LaterTask(props: LaterTaskProps) {
  const { t } = useTranslation('common');
  const bundle = bundleOf(props.step);
  const Task = bundle && ready[bundle];
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
