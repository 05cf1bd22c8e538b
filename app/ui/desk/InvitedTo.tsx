import { useTranslation } from 'react-i18next';

interface InvitedToProps {
  projects: { id: string; title: string; municipality: string }[];
}

/** Projects of other municipalities that this person is let into. */
export function InvitedTo({ projects }: InvitedToProps) {
  const { t } = useTranslation('desk');
  return (
    <section className="stack">
      <h2 className="ds-heading" data-size="md">
        {t('projects.invitedTo')}
      </h2>
      <ul className="cards">
        {projects.map(({ id, title, municipality }) => (
          <li key={id}>
            <a className="project-card" href={`/desk/${id}`}>
              <bdi>{title}</bdi> · <bdi>{municipality}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
