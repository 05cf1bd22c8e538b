import { z } from 'zod';
import * as f from './inputs';

/** What the catalogue is made of: where a command acts, and its input. */
type Scope =
  | 'installation'
  | 'municipality'
  | 'project'
  | 'room-code'
  | 'personal-code'
  | 'questionnaire-code'
  | 'referee-code'
  | 'feedback-code'
  | 'sponsor-code';
export interface Entry {
  scope: Scope;
  input: z.ZodObject;
}

export const entry = <S extends Scope, I extends z.ZodRawShape>(scope: S, shape: I) => ({
  scope,
  input: z.object(shape),
});
export const installation = <I extends z.ZodRawShape>(shape: I) => entry('installation', shape);
export const municipality = <I extends z.ZodRawShape>(shape: I) =>
  entry('municipality', { municipalityId: f.id, ...shape });
export const project = <I extends z.ZodRawShape>(shape: I) => entry('project', { projectId: f.id, ...shape });
/** What a person says of herself. */
export const aboutMe = {
  name: f.name,
  organisation: f.optionalName,
  sector: f.sector,
  language: f.anyLanguage,
};
