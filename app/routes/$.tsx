import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';

const nothingHere = () => {
  throw Response.json({ problem: { code: 'not-found' } }, { status: 404 });
};

/** Every address that is not ours. */
export const loader = (_: LoaderFunctionArgs) => nothingHere();
export const action = (_: ActionFunctionArgs) => nothingHere();

export default function NotFoundRoute() {
  return null;
}
