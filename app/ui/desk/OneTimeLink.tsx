import { useTranslation } from 'react-i18next';

/** A person just let in, or given a new link; the link is shown this once. */
export interface Made {
  name: string;
  state: 'link' | 'has-password' | 'already-made' | 'waits-elsewhere';
  link: string | null;
}

const SENTENCES = {
  link: 'staff.linkReady',
  'has-password': 'staff.added',
  'already-made': 'staff.linkMade',
  'waits-elsewhere': 'staff.linkElsewhere',
} as const satisfies Record<Made['state'], string>;

/** What became of the link that opens the door for someone. */
export function OneTimeLink({ made }: { made: Made | null }) {
  const { t } = useTranslation('desk');
  if (!made) return null;
  return (
    <div className="notice pinned" role="status">
      <p>{t(SENTENCES[made.state], { name: made.name })}</p>
      {made.link && <p className="one-time-link">{made.link}</p>}
    </div>
  );
}
