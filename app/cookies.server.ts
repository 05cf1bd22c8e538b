import { parse, serialize } from 'cookie';

/** Where cookies belong: an installation that is reached by https binds them to its host by their name (bar S2). */
interface Place {
  secure: boolean;
}
const fullName = ({ secure }: Place, name: string) => (secure ? `__Host-${name}` : name);

/** A Set-Cookie value: HttpOnly, SameSite=Lax, for the whole site; on https Secure and named `__Host-`. */
export function setCookie(place: Place, name: string, value: string, maxAgeMs: number): string {
  const maxAge = Math.floor(maxAgeMs / 1000);
  return serialize(fullName(place, name), value, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: place.secure,
    maxAge,
  });
}

/** The cookie of that name, or an empty text. On https only the name counts that the host alone can set. */
export function readCookie(place: Place, cookieHeader: string | null | undefined, name: string): string {
  return parse(cookieHeader ?? '')[fullName(place, name)] ?? '';
}
