import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HomeworkLine } from './client';
import { documentText, squeezed } from './document-text';
import { step } from './stage-room';
import { about, typed, type World } from './world';

/** After the vote: homework, the end of the session, and the documents. */

export async function assignHomework(world: World): Promise<void> {
  for (const work of world.plan.homework) {
    const { due, questions } = work;
    const responsible = work.responsible.map((key) => world.persons.id(key));
    const proposalId = world.proposals.id(work.proposal);
    const input = { proposalId, responsible, due, questions };
    await about(work.proposal, world.console.must('homework.assign', input));
  }
  await step(world, 'result', 'homework');
  const wanted = JSON.stringify(homeworkWanted(world));
  for (const { invitee, live } of world.people) {
    const shown = homeworkShown(world, live.view('room')?.homework ?? []);
    world.recorder.check(
      JSON.stringify(shown) === wanted,
      `homework at ${invitee.key}: ${JSON.stringify(shown)} instead of ${wanted}`,
    );
  }
}

function homeworkWanted(world: World) {
  return world.plan.homework.map(({ proposal, responsible, due, questions }) => ({
    proposal,
    responsible: [...responsible].sort(),
    due,
    questions: questions.map(typed).filter((question) => question !== ''),
  }));
}

/** In the case's order; lines of chosen proposals for which the case has no homework are left out. */
function homeworkShown(world: World, lines: readonly HomeworkLine[]) {
  return world.plan.homework.flatMap(({ proposal }) => {
    const line = lines.find((one) => one.proposalId === world.proposals.id(proposal));
    if (!line) return [];
    const responsible = line.responsible.map((person) => world.persons.key(person.id)).sort();
    return [{ proposal, responsible, due: line.due, questions: line.questions }];
  });
}

const FORMATS = {
  pdf: { type: 'application/pdf', starts: '%PDF-' },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', starts: 'PK' },
  html: { type: 'text/html', starts: '<!' },
} as const;
type Format = keyof typeof FORMATS;

/** Fetches summary 1 in every format into `out`, and looks for what was written in it. */
export async function downloadSummary(world: World, out: string): Promise<void> {
  for (const format of Object.keys(FORMATS) as Format[]) {
    const file = `summary-1.${format}`;
    const { status, type, bytes } = await world.owner.download(`/documents/${world.projectId}/${file}`);
    if (status !== 200) {
      world.recorder.problem(`${file} was answered ${status}`);
      continue;
    }
    await writeFile(join(out, file), bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    world.recorder.record.downloads.push({ file, bytes: bytes.length, sha256 });
    const wanted = FORMATS[format];
    world.recorder.check(type.startsWith(wanted.type), `${file} came as ${type || 'no type'}`);
    const start = bytes.subarray(0, 16).toString('latin1').trimStart();
    world.recorder.check(
      start.toLowerCase().startsWith(wanted.starts.toLowerCase()),
      `${file} is not a ${format}`,
    );
    checkText(world, file, format, bytes);
  }
}

/** Everything that people wrote stands in the document as itself (not in the PDF: that takes a reader of its own). */
function checkText(world: World, file: string, format: Format, bytes: Buffer): void {
  if (format === 'pdf') {
    const part = /pdfaid:part(?:="|>)(\d)/.exec(bytes.toString('latin1'))?.[1];
    world.recorder.equal(`${file}: the PDF/A part`, part, '2');
    return;
  }
  const text = squeezed(documentText(format, bytes));
  for (const written of writtenTexts(world))
    world.recorder.check(text.includes(squeezed(written)), `${file} does not hold "${written.slice(0, 80)}"`);
}

function writtenTexts(world: World): string[] {
  const one = world.plan;
  const responsible = new Set(one.homework.flatMap((work) => work.responsible));
  return [
    one.title,
    one.municipality,
    ...one.themes
      .filter((theme) => one.groups.some((group) => group.theme === theme.key))
      .map(({ title }) => title),
    ...one.needs.flatMap((need) => [need.text, need.cluster ?? '']),
    ...one.proposals.flatMap((proposal) => [proposal.title, proposal.text]),
    ...one.homework.flatMap((work) => work.questions),
    ...one.invitees.filter((invitee) => responsible.has(invitee.key)).map((invitee) => invitee.name),
  ];
}
