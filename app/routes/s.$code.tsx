import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { Refused } from '~/ui/Problems';
import { SponsorPage } from '~/ui/sponsors/SponsorPage';
import type { SponsorPageView } from '~/views/shapes';
import { sponsorPageView } from '~/views/sponsor-page.server';
import { byCode, formAction, redirect } from '~/web.server';

export const handle = { i18n: ['common', 'problems', 'pilots', 'sponsors'] };

interface Data {
  view: SponsorPageView;
  sent: boolean;
}

export async function loader({ params, context, request }: LoaderFunctionArgs) {
  const { house } = context;
  return byCode(context, async () => {
    const view = await sponsorPageView(house.store.read, params.code ?? '', house.now().getTime());
    const data: Data = { view, sent: new URL(request.url).searchParams.has('sent') };
    return Response.json(data);
  });
}

/** The code alone says who asks: whoever is signed in here is not asked. */
export async function action(args: ActionFunctionArgs) {
  const { code = '' } = args.params;
  return formAction(args, {
    as: 'nobody',
    limit: { name: 'code', failures: ['unknown-code'] },
    calls: ['status.ask'],
    input: { code },
    then: () => redirect(`/s/${encodeURIComponent(code)}?sent`),
  });
}

export default function SponsorRoute() {
  const { view, sent } = useLoaderData<Data>();
  const refused = useActionData<Refused>();
  return <SponsorPage view={view} sent={sent && !refused} refused={refused} />;
}
