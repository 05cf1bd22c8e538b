import { z } from 'zod';
import { LIMITS } from '~/domain/limits';
import { municipality, project } from './entries';
import * as f from './inputs';

/** The story of a pilot, and the bank of examples (report ch. 7, as in Bamble). */
export const STORIES = {
  /** Fills what is empty from what is known of the pilot. */
  'story.fill': project({ pilotId: f.id }),
  'story.save': project({
    pilotId: f.id,
    title: f.title.optional(),
    kind: f.someName,
    area: f.someName,
    start: f.someName,
    end: f.someName,
    contact: f.someName,
    themes: f.someThemes,
    need: f.someText,
    process: f.someText,
    solution: f.someText,
    effect: f.someText,
    spreading: f.someText,
  }),
  /** A name out of all its texts. */
  'story.takeOut': project({ pilotId: f.id, name: f.longText }),
  'storyFigure.save': project({
    pilotId: f.id,
    figureId: f.optionalId,
    title: f.title,
    unit: f.optionalName,
    year: f.whole(1900, 2100),
    value: f.someFigure,
  }),
  'storyFigure.remove': project({ figureId: f.id }),
  'storyUpdate.save': project({
    pilotId: f.id,
    updateId: f.optionalId,
    date: z.iso.date(),
    text: f.longText,
  }),
  'storyUpdate.remove': project({ updateId: f.id }),
  /** Into the installation's bank; `kept` are the names in its texts that somebody has ticked off. */
  'example.publish': project({ pilotId: f.id, kept: z.array(f.longText).max(LIMITS.storyNames).default([]) }),
  'example.withdraw': municipality({ exampleId: f.id }),
  'example.restore': municipality({ exampleId: f.id }),
  /** One of another installation, as JSON text. */
  'example.import': municipality({ file: f.string().max(LIMITS.bodyBytes) }),
} as const;
