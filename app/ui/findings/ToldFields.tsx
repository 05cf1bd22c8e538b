import { useTranslation } from 'react-i18next';
import { INPUT_FIELDS, SECTORS, type InputField } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import { Choice, Field } from '../forms';

interface SectorChoiceProps {
  call: string;
  label: string;
  sector?: string;
}

/** The sector, which nobody should get by default. */
export function SectorChoice({ call, label, sector = '' }: SectorChoiceProps) {
  const { t } = useTranslation(['findings', 'common']);
  return (
    <Choice
      call={call}
      name="sector"
      label={label}
      required
      defaultValue={sector}
      options={[
        { value: '', label: t('findings:note.choose') },
        ...SECTORS.map((one) => ({ value: one, label: t(`common:sectors.${one}`) })),
      ]}
    />
  );
}

/** The four questions of the interview and the questionnaire (report ch. 2.2). */
export function ToldFields({ call, told }: { call: string; told?: Record<InputField, string> }) {
  const { t } = useTranslation('findings');
  return INPUT_FIELDS.map((field) => (
    <Field
      key={field}
      call={call}
      name={field}
      label={t(`fields.${field}`)}
      hint={t(`hints.${field}`)}
      rows={4}
      maxLength={LIMITS.text}
      defaultValue={told?.[field]}
    />
  ));
}
