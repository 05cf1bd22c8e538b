import { useTranslation } from 'react-i18next';

interface PartsProps {
  projectId: string;
  here: 'text' | 'recipients' | 'outbox';
  /** How many wait for the invitation, where that is known. */
  waiting?: number;
}

/** The way of an invitation: write it, send it, follow it. */
export function InvitationParts({ projectId, here, waiting }: PartsProps) {
  const { t } = useTranslation('invitation');
  const base = `/desk/${projectId}`;
  const parts = [
    { part: 'text', href: `${base}/invitation`, name: t('text.title') },
    {
      part: 'recipients',
      href: `${base}/invitation?group=waiting`,
      name: waiting === undefined ? t('recipients.title') : t('recipients.titleWaiting', { count: waiting }),
    },
    { part: 'outbox', href: `${base}/mail`, name: t('outbox.title') },
  ];
  return (
    <nav className="tabs" aria-label={t('parts')}>
      {parts.map(({ part, href, name }) => (
        <a key={part} href={href} aria-current={part === here ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
