import { join, resolve } from 'node:path';
import { z } from 'zod';

/** An address, or a name and the address in angle brackets. */
const SENDER = /^(?:(?<name>[^<>"\r\n]*)<(?<bracketed>[^\s<>@]+@[^\s<>@]+)>|(?<bare>[^\s<>@]+@[^\s<>@]+))$/;
const port = z.coerce.number().int().min(0).max(65_535);
const schema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  PORT: port.default(3000),
  HOST: z.string().min(1).default('localhost'),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|postgres(ql)?:\/\/.+|pglite:.*)$/, 'must begin with file:, postgres:// or pglite:')
    .optional(),
  /** The address that people use, when it is not the one that the server listens on. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** How many reverse proxies stand in front: their X-Forwarded headers are believed. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** The mail server that invitations leave by, and whom they are from. Without these the owner sends them herself. */
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be smtp://… or smtps://…' }).optional(),
  MAIL_FROM: z.string().regex(SENDER, 'must be an address, or a name with the address in <>').optional(),
});
const checked = schema.superRefine((env, { addIssue }) => {
  const needs = (path: 'SMTP_URL' | 'MAIL_FROM' | 'PUBLIC_URL', why: string) =>
    !env[path] && addIssue({ code: 'custom', path: [path], message: why });
  if (env.SMTP_URL) needs('MAIL_FROM', 'is needed with SMTP_URL');
  if (env.SMTP_URL) needs('PUBLIC_URL', 'is needed with SMTP_URL: invitations lead there');
  if (env.MAIL_FROM) needs('SMTP_URL', 'is needed with MAIL_FROM');
});

/** Where mail leaves, and whom it is from; without a name it is from the municipality. */
export interface MailSettings {
  url: string;
  from: { name: string; address: string };
}
export interface Env {
  production: boolean;
  port: number;
  host: string;
  dataDir: string;
  /** The folder for backups of a SQLite database. */
  backups: string;
  databaseUrl: string;
  publicUrl: string | null;
  /** People come by https: cookies are bound to the host and never sent in the clear. */
  secure: boolean;
  trustProxy: number;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  mail: MailSettings | null;
}

/**
 * The environment, checked once at the start. An empty value counts as not set.
 * @throws Error with one line per setting that is wrong
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = checked.safeParse(set);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is not right (see .env.example):\n${lines.join('\n')}`);
  }
  const env = parsed.data;
  const dataDir = resolve(env.DATA_DIR);
  return {
    production: env.NODE_ENV === 'production',
    port: env.PORT,
    host: env.HOST,
    dataDir,
    backups: join(dataDir, 'backups'),
    databaseUrl: env.DATABASE_URL ?? `file:${join(dataDir, 'samverk.sqlite')}`,
    secure: env.PUBLIC_URL?.startsWith('https:') ?? false,
    publicUrl: env.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    trustProxy: env.TRUST_PROXY,
    logLevel: env.LOG_LEVEL,
    mail: env.SMTP_URL ? { url: env.SMTP_URL, from: senderOf(env.MAIL_FROM ?? '') } : null,
  };
}

function senderOf(text: string): MailSettings['from'] {
  const { name = '', bracketed, bare } = SENDER.exec(text)?.groups ?? {};
  return { name: name.trim(), address: bracketed ?? bare ?? '' };
}
