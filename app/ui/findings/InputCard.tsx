import { useTranslation } from 'react-i18next';
import { BANK_KINDS, INPUT_FIELDS, INPUT_SOURCES, type InputField } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import type { InputLine, ThemeName } from '~/views/shapes';
import { useDates } from '../dates';
import { CallForm, Field } from '../forms';
import { SectorName } from '../marks';
import { keepMarked } from './piece';
import { ANSWER, TAKE, ThemeChoice } from './TakeBar';

/** An answer that is cut down to the piece that is wanted. */
export interface Cutting {
  inputId: string;
  field: string;
}

/** The words of a card, looked up once for the list: a page may have two hundred answers. */
export function useCardWords() {
  const { t } = useTranslation(['findings', 'common']);
  const each = <K extends string>(keys: readonly K[], word: (key: K) => string) =>
    Object.fromEntries(keys.map((key) => [key, word(key)])) as Record<K, string>;
  return {
    ...each(BANK_KINDS, (kind) => t(`findings:take.${kind}`)),
    ...each(INPUT_FIELDS, (field) => t(`findings:fields.${field}`)),
    ...each(INPUT_SOURCES, (source) => t(`findings:sources.${source}`)),
    part: t('findings:take.part'),
    edit: t('common:edit'),
    unnamed: t('findings:unnamed'),
  };
}
type Words = ReturnType<typeof useCardWords>;

interface InputCardProps {
  input: InputLine;
  words: Words;
  mayEdit: boolean;
  page: number;
  cutting: Cutting | null;
  themes: ThemeName[];
  theme: string;
}
type Answer = InputLine['fields'][number];

/** One talk or answer: who told it, what was told, and what has been found in it. */
export function InputCard({ input, words, mayEdit, page, cutting, themes, theme }: InputCardProps) {
  const { day } = useDates();
  const who = input.who || words.unnamed;
  const isCut = ({ field }: Answer) => mayEdit && cutting?.inputId === input.id && cutting.field === field;
  return (
    <li className="panel stack input-card" id={input.id}>
      <div className="row spread">
        <h3 className="ds-heading" data-size="xs">
          <bdi>{who}</bdi>
          {input.organisation && (
            <>
              , <bdi>{input.organisation}</bdi>
            </>
          )}
        </h3>
        <p className="row hint">
          <SectorName sector={input.sector} />
          <span>{[words[input.source], input.date && day(input.date)].filter(Boolean).join(' · ')}</span>
          {mayEdit && (
            <a
              className="ds-link"
              href={`?page=${page}&edit=${input.id}#edit`}
              aria-label={`${words.edit}: ${who}`}
            >
              {words.edit}
            </a>
          )}
        </p>
      </div>
      <dl className="answers">
        {input.fields.map((answer) => (
          <div key={answer.field} className={ANSWER} id={`${input.id}-${answer.field}`}>
            <dt>{words[answer.field]}</dt>
            <dd>
              {isCut(answer) ? (
                <CutForm inputId={input.id} answer={answer} themes={themes} theme={theme} />
              ) : (
                <ToldText answer={answer} />
              )}
              <div className="row answer-foot">
                {mayEdit && !isCut(answer) && (
                  <TakeButtons inputId={input.id} field={answer.field} who={who} words={words} />
                )}
                {answer.needs + answer.ideas > 0 && <Taken answer={answer} />}
              </div>
            </dd>
          </div>
        ))}
      </dl>
      {input.reworded > 0 && <Reworded count={input.reworded} />}
    </li>
  );
}

/** What was told, in the teller's words, with what has been taken marked. */
function ToldText({ answer }: { answer: Answer }) {
  return (
    <p className="told" dir="auto">
      {answer.parts.map(({ text, taken }, i) => (taken ? <mark key={i}>{text}</mark> : text))}
    </p>
  );
}

function Taken({ answer: { needs, ideas } }: { answer: Answer }) {
  const { t } = useTranslation('findings');
  const what = [
    needs > 0 && t('take.needs', { count: needs }),
    ideas > 0 && t('take.ideas', { count: ideas }),
  ];
  return <p className="taken">✓ {t('take.taken', { what: what.filter(Boolean).join(', ') })}</p>;
}

function Reworded({ count }: { count: number }) {
  const { t } = useTranslation('findings');
  return <p className="hint">{t('take.reworded', { count })}</p>;
}

interface TakeButtonsProps {
  inputId: string;
  field: InputField;
  who: string;
  words: Words;
}

/** One press takes the answer, or what is marked of it. The address says which answer, so that it works as it is. */
function TakeButtons({ inputId, field, who, words }: TakeButtonsProps) {
  const about = `${words[field]} ${who}`;
  const here = `?at=${inputId}&field=${field}`;
  return (
    <div className="take-buttons">
      {BANK_KINDS.map((kind) => (
        <button
          key={kind}
          className="ds-button"
          data-variant="tertiary"
          data-size="sm"
          type="submit"
          form={TAKE}
          formAction={here}
          name="kind"
          value={kind}
          aria-label={`${words[kind]}: ${about}`}
        >
          {words[kind]}
        </button>
      ))}
      <a
        className="ds-button"
        data-variant="tertiary"
        data-size="sm"
        href={`${here}&cut=1#${inputId}-${field}`}
        aria-label={`${words.part}: ${about}`}
      >
        {words.part}
      </a>
    </div>
  );
}

interface CutFormProps {
  inputId: string;
  answer: Answer;
  themes: ThemeName[];
  theme: string;
}

/** The answer to cut down or mark in, by keyboard too. Stays open, since a long answer may hold several needs. */
function CutForm({ inputId, answer, themes, theme }: CutFormProps) {
  const { t } = useTranslation('findings');
  const call = 'bank.add';
  return (
    <div
      onSubmit={(event) => {
        const form = event.target as HTMLFormElement;
        keepMarked(form.elements.namedItem('text') as HTMLTextAreaElement);
      }}
    >
      <CallForm call={call} className="stack">
        <Field
          call={call}
          name="text"
          label={t('take.part')}
          hint={t('take.partHint')}
          rows={6}
          required
          maxLength={LIMITS.text}
          defaultValue={answer.parts.map((part) => part.text).join('')}
        />
        <ThemeChoice call={call} label={t('take.theme')} themes={themes} theme={theme} />
        <div className="row">
          {BANK_KINDS.map((kind) => (
            <button
              key={kind}
              className="ds-button"
              data-variant="primary"
              name="kind"
              value={kind}
              type="submit"
            >
              {t(`take.${kind}`)}
            </button>
          ))}
          <a className="ds-button" data-variant="tertiary" href={`?at=${inputId}#${inputId}-${answer.field}`}>
            {t('take.done')}
          </a>
        </div>
      </CallForm>
    </div>
  );
}
