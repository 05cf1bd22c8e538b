import { z } from 'zod';
import { REPORT_FIELDS } from '~/domain/lists-after';
import { project } from './entries';
import * as f from './inputs';

/** The final report of a pilot (report ch. 7, as in Vang); its budget is among the programme's commands. */
export const REPORT = {
  /** One part of the form. An empty text lets what is known stand there again. */
  'report.save': project({ pilotId: f.id, field: z.enum(REPORT_FIELDS), text: f.reportPart }),
} as const;
