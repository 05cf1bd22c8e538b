import { useTranslation } from 'react-i18next';
import { byDate } from '~/domain/plan';
import type { MyPlanView, PlanAction } from '~/views/shapes';
import { Ended } from '../Ended';
import { usePlanWords } from '../plan';
import { RefusedBox } from '../Problems';
import { LanguageLinks } from '../StartPage';
import { ActionNotes, TellForm } from '../TellForm';

/** What I am responsible for, and how I say it goes. */
export function MyPlanPage({ data }: { data: MyPlanView }) {
  const { t } = useTranslation('plan');
  const { project, actions, today } = data;
  return (
    <main className="narrow stack" id="main">
      <p dir="auto">{project.title}</p>
      <h1 className="ds-heading" data-size="md">
        {t('mine.title')}
      </h1>
      <Ended archived={project.archived} />
      <RefusedBox />
      {actions.length === 0 && <p className="empty">{t('mine.none')}</p>}
      {actions.length > 0 && !project.archived && <p>{t('mine.why')}</p>}
      {[...actions].sort(byDate).map((action) => (
        <MyAction key={action.id} action={action} today={today} tells={!project.archived} />
      ))}
      <p>
        <a className="ds-button" data-variant="secondary" href="/room">
          {t('mine.back')}
        </a>
      </p>
      <LanguageLinks back="/plan" />
    </main>
  );
}

interface MyActionProps {
  action: PlanAction;
  today: string;
  /** How it goes can be told here. */
  tells: boolean;
}

function MyAction({ action, today, tells }: MyActionProps) {
  const { t } = useTranslation('plan');
  const { dayOf, stateOf } = usePlanWords(today);
  const { words, late } = stateOf(action);
  return (
    <section className="panel stack" aria-labelledby={`title-${action.id}`}>
      <h2 className="ds-heading typed" data-size="xs" dir="auto" id={`title-${action.id}`}>
        {action.activity}
      </h2>
      <p>
        {late ? <strong className="late">{words}</strong> : words}
        {' · '}
        {action.due ? dayOf(action.due) : t('noDue')}
      </p>
      {action.solution && (
        <p className="hint">
          {t('columns.solution')}: <bdi>{action.solution}</bdi>
        </p>
      )}
      {tells && <TellForm action={action} />}
      <ActionNotes action={action} today={today} />
    </section>
  );
}
