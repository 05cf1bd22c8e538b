import { useTranslation } from 'react-i18next';
import { SEAT_KINDS, type SeatKind } from '~/domain/lists-after';
import { LIMITS } from '~/domain/limits';
import type { ProgrammeSeat } from '~/views/shapes';
import { Act, CallForm, Choice, Field } from '../../forms';
import { addressOf } from './address';
import type { ProgrammeData } from './ProgrammePage';

const CALL = 'programmeSeat.save';

interface Props {
  data: ProgrammeData;
}

/** Who leads and steers the programme, seat by seat. */
export function Organisation({ data }: Props) {
  const { t } = useTranslation('programme');
  const { seats, asked, mayEdit } = data;
  const chosen = seats.find(({ id }) => id === asked.edit);
  return (
    <>
      <p>{t('seats.why')}</p>
      {mayEdit && chosen && <SeatForm key={chosen.id} data={data} seat={chosen} />}
      {seats.length === 0 && (
        <p className="empty">
          <strong>{t('seats.none')}</strong>
        </p>
      )}
      {SEAT_KINDS.filter((kind) => seats.some((seat) => seat.kind === kind)).map((kind) => (
        <Kind key={kind} data={data} kind={kind} />
      ))}
      {mayEdit && !chosen && <SeatForm data={data} />}
    </>
  );
}

function Kind({ data, kind }: Props & { kind: SeatKind }) {
  const { t } = useTranslation('programme');
  const title = `seats-${kind}`;
  return (
    <section className="stack" aria-labelledby={title}>
      <h3 className="ds-heading" data-size="xs" id={title}>
        {t(`seats.kinds.${kind}`)}
      </h3>
      <table className="ds-table as-cards seats-table" aria-labelledby={title}>
        <thead>
          <tr>
            {(['body', 'name', 'share', 'package'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`seats.${column}`)}
              </th>
            ))}
            {data.mayEdit && (
              <th scope="col" className="no-print">
                {t('seats.acts')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {data.seats
            .filter((seat) => seat.kind === kind)
            .map((seat) => (
              <SeatRow key={seat.id} data={data} seat={seat} />
            ))}
        </tbody>
      </table>
    </section>
  );
}

function SeatRow({ data, seat }: Props & { seat: ProgrammeSeat }) {
  const { t } = useTranslation(['programme', 'common']);
  const { body, name, share, packageId } = seat;
  const its = data.packages.find(({ id }) => id === packageId)?.title;
  return (
    <tr>
      <th scope="row" dir="auto">
        {body}
      </th>
      <td data-label={t('seats.name')}>
        {name ? <bdi>{name}</bdi> : <span className="late">{t('seats.open')}</span>}
      </td>
      <td data-label={t('seats.share')} className="figures">
        {share === null ? '–' : t('seats.percent', { share })}
      </td>
      <td data-label={t('seats.package')}>
        {its ? <bdi>{its}</bdi> : <span className="hint">{t('seats.noPackage')}</span>}
      </td>
      {data.mayEdit && (
        <td className="no-print">
          <a
            href={`${addressOf(data.project.id, data.asked, { edit: seat.id })}#edit`}
            aria-label={`${t('common:edit')}: ${body}`}
          >
            {t('common:edit')}
          </a>
        </td>
      )}
    </tr>
  );
}

function SeatForm({ data, seat }: Props & { seat?: ProgrammeSeat }) {
  const { t } = useTranslation(['programme', 'common']);
  const back = addressOf(data.project.id, data.asked);
  return (
    <section className="panel stack no-print" id="edit" tabIndex={-1} aria-labelledby="edit-title">
      <h3 className="ds-heading" data-size="xs" id="edit-title">
        {t(seat ? 'seats.change' : 'seats.new')}
      </h3>
      <CallForm call={CALL} input={{ _then: back, ...(seat ? { seatId: seat.id } : {}) }} className="stack">
        <SeatFields data={data} seat={seat} />
        <div className="row">
          <button className="ds-button" data-variant={seat ? 'primary' : 'secondary'} type="submit">
            {t(seat ? 'common:save' : 'add')}
          </button>
          {seat && (
            <a className="ds-button" data-variant="tertiary" href={back}>
              {t('close')}
            </a>
          )}
        </div>
      </CallForm>
      {seat && (
        <Act
          call="programmeSeat.remove"
          input={{ seatId: seat.id, _then: back }}
          label={t('common:remove')}
          about={seat.body}
        />
      )}
    </section>
  );
}

function SeatFields({ data, seat }: Props & { seat?: ProgrammeSeat }) {
  const { t } = useTranslation('programme');
  const text = { call: CALL, maxLength: LIMITS.name } as const;
  const packages = data.packages.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <div className="form-grid">
      <Choice
        call={CALL}
        name="kind"
        label={t('seats.kind')}
        defaultValue={seat?.kind}
        options={SEAT_KINDS.map((kind) => ({ value: kind, label: t(`seats.kinds.${kind}`) }))}
      />
      <Field
        {...text}
        name="body"
        required
        label={t('seats.body')}
        hint={t('seats.bodyHint')}
        defaultValue={seat?.body}
      />
      <Field
        {...text}
        name="name"
        label={t('seats.name')}
        hint={t('seats.nameHint')}
        defaultValue={seat?.name}
      />
      <Field
        call={CALL}
        name="share"
        type="number"
        min={0}
        max={100}
        label={t('seats.share')}
        defaultValue={seat?.share?.toString()}
      />
      <Choice
        call={CALL}
        name="packageId"
        label={t('seats.package')}
        defaultValue={seat?.packageId ?? ''}
        options={[{ value: '', label: t('seats.noPackage') }, ...packages]}
      />
    </div>
  );
}
