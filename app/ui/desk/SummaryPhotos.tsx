import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import type { SummaryDesk, SummaryPhoto } from '~/views/shapes';
import { Act, CallForm, Choice, Field, FileField } from '../forms';
import { MoveButtons } from './MoveButtons';
import type { SummaryData } from './SummaryPage';

interface Props {
  data: SummaryData;
}

/** Pictures of flip-overs: taken in, told what they show, and put in order. */
export function SummaryPhotos({ data }: Props) {
  const { t } = useTranslation('summary');
  const { photos, left, mayEdit } = data;
  return (
    <>
      {left.length > 0 && (
        <p className="ds-alert" data-color="warning" role="alert" dir="auto">
          {t('photos.left', { names: left.join(', ') })}
        </p>
      )}
      {mayEdit && photos.length < LIMITS.photos && <AddPhotos data={data} />}
      {mayEdit && photos.length >= LIMITS.photos && <p className="notice">{t('photos.full')}</p>}
      {photos.length === 0 ? (
        <p className="empty">{t('photos.none')}</p>
      ) : (
        <ol className="photos">
          {photos.map((photo, i) => (
            <PhotoCard key={photo.id} photo={photo} at={i} data={data} />
          ))}
        </ol>
      )}
    </>
  );
}

const MEGABYTE = 1_000_000;
/** What else a form sends takes some room too. */
const ROOM = LIMITS.photosBytes - MEGABYTE;

/** Too much is said before it is sent: a browser does not keep chosen files when a page comes again. */
function useFilesCheck(): (files: readonly File[]) => string {
  const { t } = useTranslation('summary');
  return (files) => {
    const large = files.filter((file) => file.size > LIMITS.uploadBytes);
    if (large.length > 0) return t('photos.tooLarge', { names: large.map((file) => file.name).join(', ') });
    const all = files.reduce((sum, file) => sum + file.size, 0);
    return all > ROOM ? t('photos.tooMany', { megabytes: LIMITS.photosBytes / MEGABYTE }) : '';
  };
}

function AddPhotos({ data }: Props) {
  const { t } = useTranslation('summary');
  const call = 'photo.add';
  return (
    <CallForm
      call={call}
      input={{ workshop: String(data.state.number) }}
      encType="multipart/form-data"
      className="panel stack"
    >
      <h2 className="ds-heading" data-size="sm">
        {t('photos.add')}
      </h2>
      <p>{t('photos.why')}</p>
      <FileField
        call={call}
        name="photos"
        label={t('photos.files')}
        hint={t('photos.filesHint', {
          each: LIMITS.uploadBytes / MEGABYTE,
          all: LIMITS.photosBytes / MEGABYTE,
          count: LIMITS.photos,
        })}
        accept="image/jpeg,image/png,image/webp"
        check={useFilesCheck()}
        required
        multiple
      />
      <AboutPhoto call={call} tables={data.tables} hint={t('photos.aboutAll')} />
      <button className="ds-button" data-variant="primary" type="submit">
        {t('photos.upload')}
      </button>
    </CallForm>
  );
}

interface AboutProps {
  call: string;
  tables: SummaryDesk['tables'];
  photo?: SummaryPhoto;
  hint?: string;
}

function AboutPhoto({ call, tables, photo, hint }: AboutProps) {
  const { t } = useTranslation(['summary', 'common']);
  const options = [
    { value: '', label: t('photos.noTable') },
    ...tables.map(({ id, number, theme }) => ({
      value: id,
      label: `${t('common:table', { number })} ${theme}`,
    })),
  ];
  return (
    <>
      <Field
        call={call}
        name="caption"
        label={t('photos.caption')}
        hint={hint}
        maxLength={LIMITS.title}
        defaultValue={photo?.caption}
      />
      <Choice
        call={call}
        name="groupId"
        label={t('photos.table')}
        options={options}
        defaultValue={photo?.groupId ?? ''}
      />
    </>
  );
}

interface CardProps extends Props {
  photo: SummaryPhoto;
  at: number;
}

function PhotoCard({ photo, at, data }: CardProps) {
  const { t } = useTranslation('summary');
  const { id, width, height, caption } = photo;
  const name = caption || t('photos.name', { number: at + 1 });
  const src = `/documents/${data.project.id}/photo.jpg?photo=${id}`;
  return (
    <li className="panel photo" id={`photo-${id}`}>
      <a href={src} className="photo-picture">
        <img src={src} alt={name} width={width} height={height} loading="lazy" />
      </a>
      {data.mayEdit ? (
        <div className="stack">
          <PhotoForm photo={photo} name={name} data={data} />
          <div className="row">
            <MoveButtons
              call="photo.move"
              target={{ photoId: id }}
              name={name}
              first={at === 0}
              last={at === data.photos.length - 1}
            />
            <Act call="photo.remove" input={{ photoId: id }} label={t('photos.remove')} about={name} />
          </div>
        </div>
      ) : (
        <p dir="auto">{caption}</p>
      )}
    </li>
  );
}

function PhotoForm({ photo, name, data }: Props & { photo: SummaryPhoto; name: string }) {
  const { t } = useTranslation(['summary', 'common']);
  const back = `#photo-${photo.id}`;
  return (
    <CallForm call="photo.save" input={{ photoId: photo.id, _to: back }} className="stack" aria-label={name}>
      <AboutPhoto call={`photo.save ${photo.id}`} tables={data.tables} photo={photo} />
      <button className="ds-button" data-variant="secondary" data-size="sm" type="submit">
        {t('common:save')}
      </button>
    </CallForm>
  );
}
