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
  /** The address of this page, to mark it in the navigation. */
  here: string;
  children: ReactNode;
}

const PARTS = ['', '/themes', '/people', '/workshops', '/tables'] as const;
const NAMES = {
  '': 'front',
  '/themes': 'themes',
  '/people': 'people',
  '/workshops': 'workshops',
  '/tables': 'tables',
} as const;

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
          <bdi>{name}</bdi>
          <form method="post" action="/sign-out">
            <button className="ds-button" data-variant="tertiary" data-size="sm" type="submit">
              {t('common:signOut')}
            </button>
          </form>
        </div>
      </header>
      {project && (
        <nav className="desk-nav" aria-label={t('nav.label')}>
          {PARTS.map((part) => (
            <a
              key={part}
              href={`/desk/${project.id}${part}`}
              aria-current={here === part ? 'page' : undefined}
            >
              {t(`nav.${NAMES[part]}`)}
            </a>
          ))}
          <a href={`/console/${project.id}`} className="to-console">
            {t('nav.console')}
          </a>
        </nav>
      )}
      <main className="desk stack" id="main">
        <h1 className="ds-heading" data-size="lg">
          {title}
        </h1>
        <RefusedBox />
        {!refused && <SavedBox />}
        {children}
      </main>
      <footer className="desk-foot">
        <LanguageLinks />
      </footer>
    </RefusedContext.Provider>
  );
}
