import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What the mail server does with whom it meets. */
export interface Manners {
  /** Says no to these addresses, in these words: a reply code of 4 or 5 hundred and more. */
  refuses?: Record<string, string>;
  /** The reply to the sender's name. */
  sender?: string;
  /** The reply to every letter. */
  letter?: string;
  /** The first words: 220 is welcome. */
  greeting?: string;
  /** Cuts the line when it is greeted. */
  closes?: boolean;
  /** Opens the door and says nothing. */
  silent?: boolean;
}

interface Arrived {
  from: string;
  to: string;
  /** The letter as it came over the wire, lines ending in CRLF. */
  raw: string;
}

/** A real mail server, and a small one: it takes what it is given and remembers it. */
export interface MailServer {
  url: string;
  port: number;
  manners: Manners;
  arrived: Arrived[];
  /** How many have come to the door. */
  visits: number;
  /** Resolves once so many letters have come. */
  taken(letters: number): Promise<void>;
  /** Resolves once so many have knocked. */
  visited(times: number): Promise<void>;
  listening(): boolean;
  close(): Promise<void>;
}

export async function startMailServer(manners: Manners = {}, port = 0): Promise<MailServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    mail.visits += 1;
    server.emit('visit');
    receive(socket, mail, () => server.emit('letter'));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const at = (server.address() as AddressInfo).port;
  const mail: MailServer = {
    url: `smtp://127.0.0.1:${at}`,
    port: at,
    manners,
    arrived: [],
    visits: 0,
    taken: (letters) => until(server, 'letter', () => mail.arrived.length >= letters),
    visited: (times) => until(server, 'visit', () => mail.visits >= times),
    listening: () => server.listening,
    close: () => closed(server, sockets),
  };
  return mail;
}

function until(server: Server, event: string, isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => void (isSo() ? resolve() : server.once(event, look));
    look();
  });
}

async function closed(server: Server, sockets: Set<Socket>): Promise<void> {
  if (!server.listening) return;
  for (const socket of sockets) socket.destroy();
  server.close();
  await once(server, 'close');
}

/** One visit: the conversation of RFC 5321, without its finer points. */
function receive(socket: Socket, mail: MailServer, taken: () => void): void {
  const say = (words: string) => void socket.write(`${words}\r\n`);
  let heard = '';
  let letter: { from: string; to: string } = { from: '', to: '' };
  let reading = false;
  const hear = (line: string) => {
    const address = /<(.*?)>/.exec(line)?.[1] ?? '';
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO') return mail.manners.closes ? socket.destroy() : say('250-here\r\n250 SMTPUTF8');
    if (verb === 'MAIL') {
      letter = { from: address, to: '' };
      return say(mail.manners.sender ?? '250 ok');
    }
    if (verb === 'RCPT') {
      const no = mail.manners.refuses?.[address];
      if (no) return say(no);
      letter.to = address;
    }
    if (verb === 'DATA') {
      reading = true;
      return say('354 go on');
    }
    if (verb === 'QUIT') return void socket.end('221 bye\r\n');
    say('250 ok');
  };
  socket.on('data', (bytes) => {
    heard += bytes.toString('latin1');
    for (;;) {
      const end = heard.indexOf(reading ? '\r\n.\r\n' : '\r\n');
      if (end < 0) return;
      const said = heard.slice(0, end);
      heard = heard.slice(end + (reading ? 5 : 2));
      if (!reading) hear(said);
      else {
        reading = false;
        const answer = mail.manners.letter ?? '250 taken';
        const raw = Buffer.from(said, 'latin1').toString().replace(/^\.\./gm, '.');
        if (answer.startsWith('250')) mail.arrived.push({ ...letter, raw });
        say(answer);
        taken();
      }
    }
  });
  if (!mail.manners.silent) say(mail.manners.greeting ?? '220 here');
}

/** A letter taken apart: its header fields (decoded, unfolded) and its parts. */
interface ReadMail {
  headers: Record<string, string>;
  parts: { type: string; name: string; text: string }[];
}

export function readMail(raw: string): ReadMail {
  const { headers, body } = split(raw);
  const boundary = /boundary="?([^";]+)"?/.exec(headers['content-type'] ?? '')?.[1];
  const parts = boundary ? body.split(`--${boundary}`).slice(1, -1) : [raw];
  return {
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, decodedWords(value)])),
    parts: parts.map((part) => partOf(part.replace(/^\r\n/, '').replace(/\r\n$/, ''))),
  };
}

function split(raw: string): { headers: Record<string, string>; body: string } {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  return { headers, body: rest.join('\r\n\r\n') };
}

function partOf(raw: string): ReadMail['parts'][number] {
  const { headers, body } = split(raw);
  const coding = headers['content-transfer-encoding'] ?? '7bit';
  const type = headers['content-type'] ?? '';
  const name = /name="?([^";]+)"?/.exec(type)?.[1] ?? '';
  if (coding === 'base64') return { type, name, text: Buffer.from(body, 'base64').toString() };
  if (coding === 'quoted-printable') return { type, name, text: unquoted(body).toString() };
  return { type, name, text: body };
}

function unquoted(text: string): Buffer {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}

function decodedWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, how: string, word: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString()
        : unquoted(word.replaceAll('_', ' ')).toString(),
    );
}
