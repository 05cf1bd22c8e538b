import { useTranslation } from 'react-i18next';
import { useRefused } from './Problems';

/** What is wrong in a file that was sent by this command: each place in it, with a sentence. */
export function FileFaults({ call }: { call: string }) {
  const { t } = useTranslation('problems');
  const faults = useRefused(call)?.problem.fields ?? [];
  if (faults.length === 0) return null;
  return (
    <ul>
      {faults.map(({ path, issue, limit }) => (
        <li key={path}>
          <code>{path}</code>: {t(`fields.${issue}`, { limit })}
        </li>
      ))}
    </ul>
  );
}
