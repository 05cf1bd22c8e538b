import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import type { HomeworkFile, HomeworkReport } from '~/views/shapes';
import { pageAddress } from '../cards/SlideShown';
import { Act } from '../forms';
import { AddFile } from './AddFile';

interface FilesProps extends Pick<HomeworkReport, 'files' | 'aside'> {
  homeworkId: string;
  projectId: string;
  as: 'participant' | 'console';
  mayEdit: boolean;
  onSaved?: () => void;
}

/** What is shown after the written slides when the homework is presented. */
export function Files({ homeworkId, files, aside, mayEdit, ...to }: FilesProps) {
  const { t } = useTranslation('homework');
  return (
    <div className="stack" id={`files-${homeworkId}`}>
      <h3 className="ds-heading" data-size="xs">
        {t('files.title')}
      </h3>
      {mayEdit && <p className="hint">{t('files.why')}</p>}
      {files.length === 0 && <p className="empty">{t('files.none')}</p>}
      {files.length > 0 && (
        <ul className="files">
          {files.map((file) => (
            <FileLine key={file.id} file={file} homeworkId={homeworkId} mayEdit={mayEdit} />
          ))}
        </ul>
      )}
      {mayEdit && aside.length > 0 && <Aside files={aside} homeworkId={homeworkId} />}
      {mayEdit && files.length < LIMITS.files && <AddFile homeworkId={homeworkId} {...to} />}
      {mayEdit && files.length >= LIMITS.files && <p className="hint">{t('files.full')}</p>}
    </div>
  );
}

interface LineProps {
  file: HomeworkFile;
  homeworkId: string;
  mayEdit: boolean;
}

function FileLine({ file: { id, name, pages, size }, homeworkId, mayEdit }: LineProps) {
  const { t } = useTranslation('homework');
  return (
    <li>
      <a className="file-page" href={pageAddress(id, 1, 'screen')}>
        <img src={pageAddress(id, 1, 'phone')} alt={t('files.first', { name })} loading="lazy" />
      </a>
      <p>
        <bdi className="file-name">{name}</bdi>
        <span className="hint">
          {t('files.pages', { count: pages })} · {t('files.size', { megabytes: megabytes(size) })}
        </span>
      </p>
      {mayEdit && (
        <Act
          call="material.remove"
          input={{ fileId: id, homeworkId }}
          label={t('files.remove')}
          about={name}
          variant="secondary"
        />
      )}
    </li>
  );
}

/** To two digits, and never nothing. */
const megabytes = (bytes: number): number => {
  const all = bytes / 1_000_000;
  return Math.max(0.1, all < 10 ? Math.round(10 * all) / 10 : Math.round(all));
};

function Aside({ files, homeworkId }: { files: readonly HomeworkFile[]; homeworkId: string }) {
  const { t } = useTranslation('homework');
  return (
    <details className="ds-details">
      <summary>{t('files.aside', { count: files.length })}</summary>
      <ul className="files-aside">
        {files.map(({ id, name }) => (
          <li key={id} className="row spread">
            <bdi className="file-name">{name}</bdi>
            <Act
              call="material.restore"
              input={{ fileId: id, homeworkId }}
              label={t('files.restore')}
              about={name}
              variant="secondary"
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
