import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { loadPart, type PartData } from '~/desk.server';
import { pageLanguage } from '~/language.server';
import { readSheetFile, readSheetText } from '~/sheets.server';
import { DeskPage } from '~/ui/desk/DeskPage';
import { ImportPage } from '~/ui/desk/people/ImportPage';
import type { Refused } from '~/ui/Problems';
import { allowView } from '~/views/allow.server';
import { sheetView } from '~/views/recruitment.server';
import type { SheetView } from '~/views/shapes';
import { formAction, redirect, staff } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'people'] };

export async function loader(args: LoaderFunctionArgs) {
  const { house } = args.context;
  const { personId } = await staff(args);
  const reader = await pageLanguage(args.request, house);
  const asked = { personId, now: house.now(), reader, params: new URL(args.request.url).searchParams };
  const part = await loadPart(args, async (db, project) => ({ sheet: await sheetView(db, project, asked) }));
  return Response.json(part);
}

/** Files are large and dear to read: only for who may put a list into this project. */
export async function action(args: ActionFunctionArgs) {
  const actor = await staff(args);
  const projectId = args.params.projectId ?? '';
  return formAction(args, {
    as: 'staff',
    calls: ['sheet.put', 'sheet.drop', 'invitee.import'],
    input: { projectId },
    async fill(form, name) {
      if (name !== 'sheet.put') return {};
      await allowView(args.context.house.store.read, actor, projectId, 'sheet.put');
      const file = form.get('file');
      if (!(file instanceof File)) return { cells: readSheetText(String(form.get('text') ?? '')) };
      const cells = await readSheetFile(new Uint8Array(await file.arrayBuffer()));
      return { name: file.name.slice(0, 100), cells };
    },
    then: ({ answer }, _, name) =>
      redirect(`/desk/${projectId}/${name === 'invitee.import' ? `people?added=${answer.added}` : 'import'}`),
  });
}

export default function ImportRoute() {
  const { t } = useTranslation(['desk', 'people', 'common']);
  const data = useLoaderData<PartData<{ sheet: SheetView | null }>>();
  const refused = useActionData<Refused>();
  return (
    <DeskPage
      title={t('people:import.title')}
      name={data.name}
      project={data.project}
      refused={refused}
      here="/people"
    >
      <ImportPage data={data} />
    </DeskPage>
  );
}
