import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import QRCode from 'qrcode';
import { compareSteps } from '~/domain/lists';
import type { Db } from '~db/client.server';
import { hereCount, roundsOf } from '~db/rounds';
import { attendance, calls, groups, participants, proposals, seats } from '~db/schema';
import type { ProjectRow } from './allow.server';
import { scoringScreen } from './pilots.server';
import { slidesView } from './presentation.server';
import { workshopsOf, type WorkshopRow } from './rows.server';
import { cameTo, isNotGone, rotationView } from './seating.server';
import type { ScreenView, WayIn } from '~/views/shapes';
import { progressView, standingView } from './vote.server';

/** What the projector shows besides the room and the tables. */
export async function screenView(db: Db, project: ProjectRow): Promise<ScreenView> {
  const { running } = await workshopsOf(db, project);
  const round = (await roundsOf(db, running.id)).at(-1) ?? null;
  const here = await hereCount(db, running.id);
  return {
    here,
    seating: compareSteps(running.step, 'groups') === 0 ? await seatingNames(db, running) : [],
    presenting: running.step === 'nomination' ? await presenting(db, project.id) : null,
    slides: await slidesView(db, running),
    rotation: await rotationView(db, running),
    progress: round && round.method !== 'decision' ? await progressView(db, round) : null,
    standing: round && (await standingView(db, round)),
    scoring: await scoringScreen(db, project.id, here),
  };
}

/** The card that was put up last (the command nomination.present), while it is nominated. */
async function presenting(db: Db, projectId: string): Promise<string | null> {
  const [last] = await db
    .select({ carried: calls.answer })
    .from(calls)
    .where(and(eq(calls.projectId, projectId), eq(calls.name, 'nomination.present')))
    .orderBy(desc(calls.at))
    .limit(1);
  const { answer } = (last?.carried ?? {}) as { answer?: { proposalId?: string } };
  const nominated = and(eq(proposals.nominated, true), isNull(proposals.withdrawnAt));
  const [card] = await db
    .select({ id: proposals.id })
    .from(proposals)
    .where(and(eq(proposals.id, answer?.proposalId ?? ''), eq(proposals.projectId, projectId), nominated));
  return card?.id ?? null;
}

/** How to get into the room. @param origin the address that the reader uses, without a slash at the end */
export function wayIn(project: ProjectRow, origin: string): WayIn {
  const joinUrl = `${origin}/join/${project.roomCode}`;
  const host = origin.replace(/^https?:\/\//, '');
  return { roomCode: project.roomCode, host, joinUrl, ...qrOf(joinUrl) };
}

const drawn = new Map<string, { qrPath: string; qrSize: number }>();

/** A QR code as one SVG path, a unit square per dark module; kept, since a project's address seldom changes. */
export function qrOf(text: string): { qrPath: string; qrSize: number } {
  const known = drawn.get(text);
  if (known) return known;
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  let qrPath = '';
  for (let y = 0; y < modules.size; y += 1)
    for (let x = 0; x < modules.size; x += 1) if (modules.get(y, x)) qrPath += `M${x} ${y}h1v1h-1z`;
  const qr = { qrPath, qrSize: modules.size };
  if (drawn.size > 500) drawn.clear();
  drawn.set(text, qr);
  return qr;
}

async function seatingNames(db: Db, workshop: WorkshopRow) {
  const rows = await db
    .select({ tableId: seats.groupId, id: participants.id, name: participants.name })
    .from(seats)
    .innerJoin(participants, eq(participants.id, seats.participantId))
    .innerJoin(groups, eq(groups.id, seats.groupId))
    .leftJoin(attendance, cameTo(workshop.id))
    .where(and(eq(seats.workshopId, workshop.id), eq(seats.round, workshop.round), isNotGone))
    .orderBy(asc(groups.position), asc(participants.name));
  const tables = [...new Set(rows.map((row) => row.tableId))];
  return tables.map((tableId) => ({
    tableId,
    people: rows.filter((row) => row.tableId === tableId).map(({ id, name }) => ({ id, name })),
  }));
}
