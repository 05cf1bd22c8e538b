import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageLinks } from '../StartPage';
import { RefusedBox, RefusedContext, type Refused } from '../Problems';
import { SavedBox } from '../Saved';

interface DeskPageProps {
  title: string;
  /** The signed-in person's name. */
  name: string;
  project?: { id: string; title: string; municipality: string; archived: boolean };
  refused: Refused | undefined;
  /** The part of the desk that this page belongs to, to mark it in the navigation. */
  here: string;
  children: ReactNode;
}

/** The parts of the desk, in the order an owner walks them. */
const PARTS = [
  { path: '', name: 'front' },
  { path: '/anchoring', name: 'anchoring' },
  { path: '/inputs', name: 'inputs' },
  { path: '/themes', name: 'themes' },
  { path: '/stakeholders', name: 'stakeholders' },
  { path: '/people', name: 'people' },
  { path: '/workshops', name: 'workshops' },
  { path: '/invitation', name: 'invitation' },
  { path: '/tables', name: 'tables' },
  { path: '/summary', name: 'summary' },
  { path: '/plan', name: 'plan' },
  { path: '/pilots', name: 'pilots' },
  { path: '/programme', name: 'programme' },
] as const;

/** The owner's desk: where am I, what is this page for, who am I. */
export function DeskPage({ title, name, project, refused, here, children }: DeskPageProps) {
  const { t } = useTranslation(['desk', 'common']);
  return (
    <RefusedContext.Provider value={refused ?? null}>
      <a className="ds-skip-link" href="#main">
        {t('common:skip')}
      </a>
      <header className="desk-head">
        <a className="brand" href="/desk">
          {t('common:product')}
        </a>
        {project && (
          <p className="desk-project">
            <bdi>{project.municipality}</bdi> · <bdi>{project.title}</bdi>
          </p>
        )}
        <div className="desk-me">
          {project && (
            <a href={`/console/${project.id}`} className="to-console">
              {t('nav.console')}
            </a>
          )}
          <bdi>{name}</bdi>
          <form method="post" action="/sign-out">
            <button className="ds-button" data-variant="tertiary" data-size="sm" type="submit">
              {t('common:signOut')}
            </button>
          </form>
        </div>
      </header>
      {project && <Parts projectId={project.id} here={here} />}
      <main className="desk stack" id="main">
        <h1 className="ds-heading" data-size="lg">
          {title}
        </h1>
        <RefusedBox />
        {!refused && (
          <div className="pinned">
            <SavedBox />
          </div>
        )}
        {children}
      </main>
      <footer className="desk-foot">
        <LanguageLinks />
      </footer>
    </RefusedContext.Provider>
  );
}

/** The parts in a row; on a phone they fold into a menu that says where one is. Both work without JavaScript. */
function Parts({ projectId, here }: { projectId: string; here: string }) {
  const { t } = useTranslation('desk');
  const current = PARTS.find(({ path }) => path === here)?.name ?? 'front';
  const links = (
    <>
      {PARTS.map(({ path, name: part }) => (
        <a key={part} href={`/desk/${projectId}${path}`} aria-current={here === path ? 'page' : undefined}>
          {t(`nav.${part}`)}
        </a>
      ))}
    </>
  );
  return (
    <>
      <nav className="desk-nav" aria-label={t('nav.label')}>
        {links}
      </nav>
      <details className="desk-menu">
        <summary>{t('nav.menu', { part: t(`nav.${current}`) })}</summary>
        <nav aria-label={t('nav.label')}>{links}</nav>
      </details>
    </>
  );
}
