import { LIMITS } from '~/domain/limits';
import { project } from './entries';
import * as f from './inputs';

/** The part of the catalogue that is the homework between the workshops (report ch. 4). */
export const HOMEWORK = {
  'homework.assign': project({
    proposalId: f.id,
    responsible: f.ids(20),
    due: f.optionalDate,
    questions: f.lines(LIMITS.questionsPerTheme),
  }),
  /** One of HOMEWORK_FIELDS, or the id of a question: the answer to it. */
  'homework.write': project({ homeworkId: f.id, ...f.writing }),
  /** The responsible say that it is done, or that they take it up again. */
  'homework.done': project({ homeworkId: f.id, done: f.flag }),
  /** A talk with somebody concerned; new without an id. */
  'talk.save': project({
    homeworkId: f.id,
    talkId: f.optionalId,
    who: f.name,
    date: f.optionalDate,
    what: f.optionalText,
  }),
  'talk.remove': project({ talkId: f.id }),
  /** A file to show when it is presented. */
  'material.add': project({ homeworkId: f.id, name: f.name, file: f.file }),
  'material.remove': project({ fileId: f.id }),
  'material.restore': project({ fileId: f.id }),
  /** To those responsible for what is not done; with `again` also to who got one today. */
  'homework.remind': project({ homeworkIds: f.ids(LIMITS.nominations * LIMITS.themes), again: f.flag }),
};
