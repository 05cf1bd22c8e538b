import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { RoomProvider } from '~/live/useRoom';
import type { Views } from '~/live/client';
import { CallForm } from '~/ui/forms';
import { readyLaterTask } from '~/ui/phone/LaterTask';
import { ParticipantPage } from '~/ui/phone/ParticipantPage';
import { RefusedBox, RefusedContext, type Refused } from '~/ui/Problems';
import { AboutMeFields, LanguageLinks } from '~/ui/StartPage';
import { allowView } from '~/views/allow.server';
import { otherTable } from '~/views/table.server';
import { openedCard } from '~/views/writing.server';
import { backTo, formAction, guarded, participant } from '~/web.server';

export const handle = {
  i18n: ['common', 'problems', 'phone', 'seating', 'board', 'plan', 'homework', 'cards'],
};

interface Data {
  projectId: string;
  views: Views;
  /** Another table whose board is read. */
  reading: string | null;
  /** The solution card that is open. */
  card: string | null;
  revision: number;
  now: number;
}

export async function loader(args: LoaderFunctionArgs) {
  const { house } = args.context;
  const actor = await participant(args);
  return guarded(args.context, async () => {
    const db = house.store.read;
    const { project } = await allowView(db, actor, actor.projectId, 'view.me');
    const { shared } = house;
    const [room, me] = await Promise.all([shared.room(project), shared.me(project, actor.participantId)]);
    const tables = me.tableId ? { [me.tableId]: await shared.table(project, me.tableId) } : {};
    const asked = new URL(args.request.url).searchParams;
    const wanted = asked.get('table');
    const other = wanted && wanted !== me.tableId ? await otherTable(db, project, wanted) : null;
    if (other) tables[other.id] = other;
    const card = await openedCard(db, project, actor, asked.get('card'));
    const views: Views = { room, me, tables, ...(card ? { writings: card.writings } : {}) };
    await readyLaterTask();
    const data: Data = {
      projectId: project.id,
      views,
      reading: other?.id ?? null,
      card: card?.id ?? null,
      revision: project.revision,
      now: house.now().getTime(),
    };
    return Response.json(data);
  });
}

export async function action(args: ActionFunctionArgs) {
  const actor = await participant(args);
  return formAction(args, {
    as: 'participant',
    then: (_, form) => backTo('/room', form),
    input: { projectId: actor.projectId },
    calls: [
      'person.edit',
      'seating.choose',
      'seating.arrive',
      'need.add',
      'need.edit',
      'need.withdraw',
      'need.restore',
      'need.group',
      'need.move',
      'cluster.rename',
      'cluster.prioritise',
      'cluster.split',
      'cluster.merge',
      'cluster.vote',
      'cluster.rank',
      'bank.take',
      'change.undo',
      'table.presenter',
      'proposal.add',
      'proposal.edit',
      'proposal.withdraw',
      'proposal.restore',
      'proposal.nominate',
      'addition.give',
      'addition.withdraw',
      'card.add',
      'card.rename',
      'card.move',
      'card.remove',
      'card.restore',
      'card.write',
      'card.check',
      'action.save',
      'ballot.place',
      'ballot.withdraw',
      'ballot.abstain',
    ],
  });
}

export default function RoomRoute() {
  const { projectId, views, reading, card, revision, now } = useLoaderData<Data>();
  const refused = useActionData<Refused>();
  const who = views.me?.id ?? '';
  return (
    <RefusedContext.Provider value={refused ?? null}>
      <RefusedBox />
      <RoomProvider
        as="participant"
        projectId={projectId}
        who={who}
        initial={views}
        revision={revision}
        now={now}
      >
        <ParticipantPage aboutMe={<AboutMe views={views} />} reading={reading} card={card} />
      </RoomProvider>
    </RefusedContext.Provider>
  );
}

function AboutMe({ views }: { views: Views }) {
  const { t, i18n } = useTranslation('common');
  return (
    <>
      <CallForm call="person.edit" className="stack">
        <AboutMeFields call="person.edit" language={i18n.language} me={views.me} />
        <button className="ds-button" data-variant="secondary" type="submit">
          {t('save')}
        </button>
      </CallForm>
      <LanguageLinks back="/room" />
      <form method="post" action="/sign-out" onSubmit={forgetOnThisDevice}>
        <input type="hidden" name="as" value="participant" />
        <button className="ds-button" data-variant="tertiary" type="submit">
          {t('signOut')}
        </button>
      </form>
    </>
  );
}

/** The next one who borrows this device finds nothing of mine: no drafts, no receipt, nothing unsent. */
function forgetOnThisDevice(): void {
  for (const storage of [localStorage, sessionStorage])
    for (const key of Object.keys(storage)) if (key.startsWith('samverk.')) storage.removeItem(key);
}
