import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import { WORD_LIMITS, type ReportField } from '~/domain/lists-after';
import { wordsIn } from '~/domain/word-count';
import { Act, CallForm, Field } from '../../forms';
import { Folded, RefusedFor } from '../../RefusedFor';
import { reportAddress, type ReportData } from './ReportPage';
import { WordCount } from './WordCount';

const CALL = 'report.save';

interface ReportPartProps {
  data: ReportData;
  field: ReportField;
}

/** One part of the report: the text that stands in it, where that comes from, and the way to write it oneself. */
export function ReportPart({ data, field }: ReportPartProps) {
  const { t } = useTranslation('finalReport');
  const { written, known, mayEdit } = data;
  const own = written[field];
  const text = own ?? known[field];
  const limit = WORD_LIMITS[field];
  const from = own !== undefined ? 'written' : text ? 'known' : 'none';
  return (
    <article className="panel stack report-part" id={`part-${field}`} aria-labelledby={`title-${field}`}>
      <div className="row spread">
        <h3 className="ds-heading" data-size="xs" id={`title-${field}`}>
          {t(`fields.${field}`)}
        </h3>
        <span className="ds-tag" data-color={from === 'none' ? 'warning' : 'neutral'}>
          {t(`from.${from}`)}
        </span>
      </div>
      {text ? (
        <p className="typed" dir="auto">
          {text}
        </p>
      ) : (
        <p className="hint">{t('unwritten')}</p>
      )}
      {limit !== undefined && text !== '' && (
        <p className="hint figures">{t('words', { words: wordsIn(text), limit })}</p>
      )}
      {mayEdit && <PartForm data={data} field={field} />}
    </article>
  );
}

function PartForm({ data, field }: ReportPartProps) {
  const { t } = useTranslation(['finalReport', 'common']);
  const { pilot, written, known } = data;
  const name = t(`fields.${field}`);
  const text = written[field] ?? known[field];
  const limit = WORD_LIMITS[field];
  const input = { pilotId: pilot.id, field, _then: `${reportAddress(data)}#part-${field}` };
  const area = (
    <Field
      call={CALL}
      name="text"
      rows={6}
      label={name}
      hint={t(`hints.${field}`)}
      maxLength={LIMITS.reportPart}
      defaultValue={text}
    />
  );
  return (
    <RefusedFor field="field" id={field}>
      <Folded call={CALL} title={`${t(text ? 'change' : 'write')}: ${name}`}>
        <CallForm call={CALL} input={input} className="stack">
          {limit === undefined ? (
            area
          ) : (
            <WordCount call={CALL} text={text} limit={limit}>
              {area}
            </WordCount>
          )}
          <div className="row">
            <button className="ds-button" data-variant="primary" type="submit">
              {t('common:save')}
            </button>
          </div>
        </CallForm>
      </Folded>
      {written[field] !== undefined && (
        <Act
          call={CALL}
          input={{ ...input, text: '' }}
          label={t(known[field] ? 'reset' : 'empty')}
          about={name}
        />
      )}
    </RefusedFor>
  );
}
