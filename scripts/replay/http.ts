import { randomUUID } from 'node:crypto';
import type { Audience, Input, Reply } from './wire';

/** The server gave no usable answer: it is down, restarting, or something in between answered for it. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** What a page request answers. Redirects are not followed: where they point is part of what is checked. */
export interface Page {
  status: number;
  location: string | null;
  text: string;
}
export interface Download {
  status: number;
  type: string;
  bytes: Buffer;
}
export type Fields = Record<string, string | number | readonly string[]>;

interface Answer {
  status: number;
  headers: Headers;
  bytes: Buffer;
}

const PATIENCE_MS = 60_000;

/** One person's cookies, name and value; paths and domains do not matter here, since there is one server. */
class Jar {
  private readonly cookies = new Map<string, string>();

  keep(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';');
      const at = pair.indexOf('=');
      const name = pair.slice(0, at).trim();
      if (attributes.some(ends)) this.cookies.delete(name);
      else this.cookies.set(name, pair.slice(at + 1).trim());
    }
  }

  header(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

function ends(attribute: string): boolean {
  const [name = '', value = ''] = attribute.split('=').map((part) => part.trim());
  if (name.toLowerCase() === 'max-age') return Number(value) <= 0;
  return name.toLowerCase() === 'expires' && Date.parse(value) <= Date.now();
}

function encoded(fields: Fields): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'object') for (const one of value) form.append(`${name}[]`, one);
    else form.append(name, String(value));
  }
  return form;
}

/** One person's browser as far as the server can tell, without rendering: cookies, pages, forms, downloads. */
export class Browser {
  readonly base: string;
  private readonly jar = new Jar();

  /** @param base where the server is; only its origin counts */
  constructor(base: string) {
    this.base = new URL(base).origin;
  }

  /** The cookies as a request header, for whoever opens a socket beside this browser. */
  cookie(): string {
    return this.jar.header();
  }

  /** A page as it stands, or the redirect that came instead. */
  async get(path: string): Promise<Page> {
    return page(this.ask(path, {}));
  }

  /** Posts a plain form. A field whose value is a list is sent as repeated `name[]`. */
  async post(path: string, fields: Fields): Promise<Page> {
    return page(this.ask(path, { method: 'POST', body: encoded(fields) }));
  }

  /** Posts a page's form that carries one command. The same `id` again is the same call. */
  async submit(path: string, call: string, fields: Fields, id: string = randomUUID()): Promise<Page> {
    return this.post(path, { _call: call, _id: id, ...fields });
  }

  /** Posts a form that may hold files. */
  async sendForm(path: string, form: FormData): Promise<Page> {
    return page(this.ask(path, { method: 'POST', body: form }));
  }

  async download(path: string): Promise<Download> {
    const { status, headers, bytes } = await this.ask(path, {});
    return { status, type: headers.get('content-type') ?? '', bytes };
  }

  /**
   * One command over `POST /call`: what a client does when its socket is down.
   * @throws Unreachable when the answer is not one of the server's own replies
   */
  async call(
    as: Audience,
    projectId: string,
    name: string,
    input: Input,
    callId: string = randomUUID(),
  ): Promise<Reply> {
    const { status, bytes } = await this.ask('/call', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as, projectId, name, input, callId }),
    });
    const body = parsed(bytes.toString());
    if (!isReply(body)) throw new Unreachable(`POST /call (${name}) answered ${status}`);
    return body;
  }

  /** The whole answer: a server that dies while it speaks has given none. */
  private async ask(path: string, init: RequestInit): Promise<Answer> {
    const headers = new Headers(init.headers);
    headers.set('cookie', this.jar.header());
    if (init.method === 'POST') headers.set('origin', this.base);
    const signal = AbortSignal.timeout(PATIENCE_MS);
    try {
      const url = new URL(path, this.base);
      const response = await fetch(url, { ...init, headers, signal, redirect: 'manual' });
      const bytes = Buffer.from(await response.arrayBuffer());
      this.jar.keep(response.headers);
      return { status: response.status, headers: response.headers, bytes };
    } catch (error) {
      throw new Unreachable(`${init.method ?? 'GET'} ${path}: ${reason(error)}`, { cause: error });
    }
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

async function page(asked: Promise<Answer>): Promise<Page> {
  const { status, headers, bytes } = await asked;
  return { status, location: headers.get('location'), text: bytes.toString() };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isReply(body: unknown): body is Reply {
  if (typeof body !== 'object' || body === null || !('ok' in body)) return false;
  return body.ok === true ? 'answer' in body : 'problem' in body;
}
