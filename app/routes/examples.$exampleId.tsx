import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { DeskPage } from '~/ui/desk/DeskPage';
import { ExamplePage } from '~/ui/examples/ExamplePage';
import type { Refused } from '~/ui/Problems';
import { exampleView } from '~/views/examples.server';
import type { ExampleView } from '~/views/shapes';
import { formAction, guarded, staff } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'desk', 'stories'] };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await staff(args);
  const { house } = args.context;
  return guarded(args.context, async () => {
    const example = await exampleView(house.store.read, actor, args.params.exampleId ?? '');
    return Response.json({ name: actor.name, example });
  });
}

export async function action(args: ActionFunctionArgs) {
  return formAction(args, {
    as: 'staff',
    calls: ['example.withdraw', 'example.restore'],
    input: { exampleId: args.params.exampleId },
  });
}

export default function ExampleRoute() {
  const { name, example } = useLoaderData<{ name: string; example: ExampleView }>();
  const refused = useActionData<Refused>();
  return (
    <DeskPage title={example.content.title} name={name} refused={refused} here="">
      <ExamplePage example={example} />
    </DeskPage>
  );
}
