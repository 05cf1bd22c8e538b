import type { ServerBuild } from '@remix-run/node';

/**
 * Remix's router holds each request against every page of the build, several times. A request needs only the pages
 * that begin with its first word, so each first word gets a build of its own: on a phone that joins, this was a
 * seventh of the server's work. What the browser is told of the pages stays whole.
 */
export function doors(build: ServerBuild): (path: string) => ServerBuild {
  const known = new Map<string, ServerBuild>();
  const words = new Set(Object.values(build.routes).map((route) => firstWord(route?.path ?? '')));
  return (path) => {
    const asked = firstWord(path);
    const word = words.has(asked) ? asked : '';
    const door = known.get(word) ?? behind(build, word);
    known.set(word, door);
    return door;
  };
}

/** As the router reads it: without regard to case, and decoded. */
function firstWord(path: string): string {
  const word = path.split('/').find((part) => part !== '') ?? '';
  try {
    return decodeURIComponent(word).toLowerCase();
  } catch {
    return '';
  }
}

/** The build with the frame, the pages that may begin with any word, and those that begin with this one. */
function behind(build: ServerBuild, word: string): ServerBuild {
  const isHere = (path = '') => /^$|^[:*]/.test(path) || firstWord(path) === word;
  const among = <R extends { id: string; parentId?: string; path?: string }>(
    routes: Record<string, R | undefined>,
  ) => {
    const reaches = (route: R | undefined): boolean =>
      route !== undefined &&
      (!route.parentId || (route.parentId === 'root' ? isHere(route.path) : reaches(routes[route.parentId])));
    return Object.fromEntries(Object.entries(routes).filter(([, route]) => reaches(route)));
  };
  const assets = { ...build.assets, routes: among(build.assets.routes) };
  return { ...build, assets, routes: among(build.routes) } as ServerBuild;
}
