import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import { AFFECTED, EFFECTS, TIERS } from '~/domain/lists';
import type { StakeholderStep } from '~/domain/stakeholders';
import type { Stakeholder } from '~/views/shapes';
import { CallForm, Choice, Field } from '../../forms';
import { SectorMark } from '../../marks';
import { addressOf } from './address';
import type { StakeholdersData } from './StakeholdersPage';
import { StakeholderTable } from './StakeholderTable';

const COLUMNS = {
  group: ['tier'],
  role: ['tier', 'role'],
  effects: ['tier', 'affected', 'overall'],
} as const;
type DescribingStep = keyof typeof COLUMNS;

interface StepProps {
  data: StakeholdersData;
  step: DescribingStep;
}

/** Steps 2 to 4: one stakeholder at a time, and the list of all. */
export function DescribeStep({ data, step }: StepProps) {
  const { t } = useTranslation('stakeholders');
  const { lines, chosen, mayEdit, project } = data;
  return (
    <>
      {mayEdit && !chosen && <p className="notice">{t('edit.allDone')}</p>}
      {mayEdit && chosen && (
        <OneAtATime data={data} step={step} chosen={chosen}>
          <StepForm data={data} step={step} chosen={chosen} />
        </OneAtATime>
      )}
      <h3 className="ds-heading" data-size="xs">
        {t('edit.list')}
      </h3>
      <StakeholderTable
        rows={lines}
        columns={COLUMNS[step]}
        edit={mayEdit ? (id) => addressOf(project.id, step, id) : undefined}
        chosen={chosen?.id}
      />
    </>
  );
}

interface OneProps {
  data: StakeholdersData;
  step: StakeholderStep;
  chosen: Stakeholder;
  /** What the way to the next one is called. */
  onwards?: string;
  children: ReactNode;
}

/** The stakeholder that is worked on, with her form and the way past her. */
export function OneAtATime({ data, step, chosen, onwards, children }: OneProps) {
  const { t } = useTranslation('stakeholders');
  return (
    <section className="panel stack" id="edit" tabIndex={-1} aria-labelledby="edit-title">
      <div className="row spread">
        <h3 className="ds-heading" data-size="sm" id="edit-title">
          <SectorMark sector={chosen.sector} /> <bdi>{chosen.name}</bdi>
        </h3>
        {data.next && <a href={addressOf(data.project.id, step, data.next)}>{onwards ?? t('edit.skip')}</a>}
      </div>
      {children}
    </section>
  );
}

function StepForm({ data, step, chosen }: StepProps & { chosen: Stakeholder }) {
  const { t } = useTranslation(['stakeholders', 'common']);
  // After the last one: the list, with word that all are there.
  const then = addressOf(data.project.id, step, data.next);
  return (
    <CallForm call="stakeholder.save" input={{ stakeholderId: chosen.id, _then: then }} className="stack">
      {step === 'group' && <TierButtons chosen={chosen} />}
      {step === 'role' && <RoleField chosen={chosen} />}
      {step === 'effects' && <EffectFields chosen={chosen} />}
      {step !== 'group' && (
        <button className="ds-button" data-variant="primary" type="submit">
          {data.next ? t('edit.next') : t('common:save')}
        </button>
      )}
    </CallForm>
  );
}

/** One press answers and goes on. */
function TierButtons({ chosen }: { chosen: Stakeholder }) {
  const { t } = useTranslation('stakeholders');
  return (
    <>
      <p id="tier-question">{t('group.question')}</p>
      <div className="row" role="group" aria-labelledby="tier-question">
        {TIERS.map((tier) => (
          <button
            key={tier}
            className="ds-button"
            data-variant={chosen.tier === tier ? 'primary' : 'secondary'}
            aria-pressed={chosen.tier === tier}
            name="tier"
            value={tier}
            type="submit"
          >
            {t(`group.${tier}`)}
          </button>
        ))}
      </div>
    </>
  );
}

function RoleField({ chosen }: { chosen: Stakeholder }) {
  const { t } = useTranslation('stakeholders');
  return (
    <Field
      call="stakeholder.save"
      name="role"
      label={t('role.label')}
      hint={t('role.hint')}
      rows={2}
      maxLength={LIMITS.text}
      defaultValue={chosen.role}
    />
  );
}

function EffectFields({ chosen }: { chosen: Stakeholder }) {
  const { t } = useTranslation('stakeholders');
  const call = 'stakeholder.save';
  const text = { call, rows: 2, maxLength: LIMITS.text };
  return (
    <>
      <Field {...text} name="need" label={t('effectsForm.need')} defaultValue={chosen.need} />
      <div className="form-grid">
        <Field
          {...text}
          name="positive"
          label={t('effectsForm.positive')}
          hint={t('effectsForm.positiveHint')}
          defaultValue={chosen.positive}
        />
        <Field
          {...text}
          name="negative"
          label={t('effectsForm.negative')}
          hint={t('effectsForm.negativeHint')}
          defaultValue={chosen.negative}
        />
      </div>
      <div className="form-grid">
        <JudgementFields call={call} judged={chosen} />
      </div>
    </>
  );
}

/** The two judgements that place a stakeholder on the map. */
export function JudgementFields({
  call,
  judged,
}: {
  call: string;
  judged: Pick<Stakeholder, 'overall' | 'affected'>;
}) {
  const { t } = useTranslation('stakeholders');
  const none = { value: '', label: t('unknown.judgement') };
  return (
    <>
      <Choice
        call={call}
        name="affected"
        label={t('effectsForm.affected')}
        options={[none, ...AFFECTED.map((value) => ({ value, label: t(`affected.${value}`) }))]}
        defaultValue={judged.affected}
      />
      <Choice
        call={call}
        name="overall"
        label={t('effectsForm.overall')}
        options={[none, ...EFFECTS.map((value) => ({ value, label: t(`effects.${value}`) }))]}
        defaultValue={judged.overall}
      />
    </>
  );
}
