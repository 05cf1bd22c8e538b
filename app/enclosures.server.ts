import { eq } from 'drizzle-orm';
import type { House } from '~/commands/context.server';
import { onPaper } from '~/commands/picture.server';
import { interfaceLanguage, type Language } from '~/domain/lists';
import { found } from '~/domain/problem';
import { sentences } from '~/documents/document.server';
import type { Document } from '~/reports/blocks';
import { renderPdf } from '~/reports/pdf.server';
import { summaryDocument } from '~/reports/summary';
import { laterSummaryDocument } from '~/reports/summary-later';
import type { ProjectRow } from '~/views/allow.server';
import type { SummaryFrame } from '~/views/shapes';
import { laterSummaryView } from '~/views/summary-later.server';
import { summaryView } from '~/views/summary.server';
import { projects } from '~db/schema';
import { newestOf } from './newest';

type Sources = Pick<House, 'store' | 'now'>;

/** A file that goes with a letter. */
export interface Enclosure {
  filename: string;
  content: Buffer;
}
/** Makes what goes with letters and is downloaded, at the moment when it is asked for; nothing of it is stored. */
export interface Enclosures {
  /** @param language of the frame; what people wrote stays as they wrote it */
  document(project: ProjectRow, workshop: number, language: Language): Promise<Document>;
  /** @param language the reader's own (BCP 47); one that the interface lacks falls back to the project's */
  summary(projectId: string, workshop: number, language: string): Promise<Enclosure>;
}

/** The summary as a document, with its pictures of a size that can be sent. */
async function summaryIn(
  { store, now }: Sources,
  project: ProjectRow,
  workshop: number,
  language: Language,
): Promise<Document> {
  const made = [store.read, { ...project, language }, now().getTime()] as const;
  const t = await sentences(language, 'report');
  if (workshop === 1) {
    const view = await summaryView(...made);
    return summaryDocument({ ...view, photos: await printed(view) }, t);
  }
  const view = await laterSummaryView(...made, workshop);
  return laterSummaryDocument({ ...view, photos: await printed(view) }, t);
}

const printed = ({ photos }: SummaryFrame) => Promise.all(photos.map(onPaper));

/** More than one sending has languages, and more than one workshop is read at once. */
const KEPT = 12;

/**
 * Letters of one sending and all who read at once share what is made: one for each language, and anew when the project
 * has changed.
 */
export function createEnclosures(house: Sources): Enclosures {
  const documents = newestOf<Document>(KEPT, () => 1);
  const files = newestOf<Buffer>(KEPT, () => 1);
  const document = (project: ProjectRow, workshop: number, language: Language) =>
    documents(`${project.id} ${project.revision} ${workshop} ${language}`, () =>
      summaryIn(house, project, workshop, language),
    );
  return {
    document,
    async summary(projectId, workshop, own) {
      const [row] = await house.store.read.select().from(projects).where(eq(projects.id, projectId));
      const project = found(row);
      const language = interfaceLanguage(own, project.language);
      const content = await files(`${projectId} ${project.revision} ${workshop} ${language}`, () =>
        document(project, workshop, language).then(renderPdf),
      );
      return { filename: `summary-${workshop}.pdf`, content };
    },
  };
}
