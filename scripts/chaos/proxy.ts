import { once } from 'node:events';
import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Chance } from './chance';

const HEAD_END = Buffer.from('\r\n\r\n');
/** The first frames each way lay the line; a line that is never laid is only a lost network, which the kills are. */
const SPARED = 3;
const LONGEST_DELAY_MS = 300;

/** A bad line between phones and the server: loses frames, holds others back, stops, breaks. */
export class Proxy {
  /** Of 1: how many of the frames are lost; the rest come late and out of order. 0 passes everything on. */
  loss = 0;
  private isStalled = false;
  private readonly lines = new Set<Socket>();
  private readonly ups = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly chance: Chance,
  ) {}

  /** @param port where the server behind it listens, whenever it does */
  static async before(port: number, chance: Chance): Promise<Proxy> {
    const server = createServer();
    const proxy = new Proxy(server, chance);
    server.on('connection', (down) => proxy.join(down, connect(port, '127.0.0.1')));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The phones stop reading: what the server sends them stays in the pipe. */
  stall(isStalled: boolean): void {
    this.isStalled = isStalled;
    for (const up of this.ups)
      if (isStalled) up.pause();
      else up.resume();
  }

  /** Every line is lost; the phones dial anew. */
  cut(): void {
    for (const line of [...this.lines]) line.destroy();
  }

  close(): void {
    this.server.close();
    this.cut();
  }

  private join(down: Socket, up: Socket): void {
    for (const [socket, other] of [
      [down, up],
      [up, down],
    ] as const) {
      this.lines.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        this.lines.delete(socket);
        other.destroy();
      });
    }
    this.ups.add(up);
    up.on('close', () => this.ups.delete(up));
    if (this.isStalled) up.pause();
    const pass = this.passer(down);
    const frames = new Frames((piece, isFrame) => pass(piece, isFrame));
    up.on('data', (data) => frames.take(data));
    down.on('data', (data) => up.write(data));
  }

  /** What comes from the server is lost, late or passed on. */
  private passer(down: Socket): (piece: Buffer, isFrame: boolean) => void {
    let seen = 0;
    return (piece, isFrame) => {
      const send = () => !down.destroyed && down.write(piece);
      seen += isFrame ? 1 : 0;
      if (!isFrame || this.loss === 0 || seen <= SPARED) return void send();
      if (!this.chance.happens(this.loss)) setTimeout(send, this.chance.whole(0, LONGEST_DELAY_MS));
    };
  }
}

/** Cuts what a server sends into the answer's head and whole WebSocket frames (RFC 6455, 5.2); unmasked, as servers send. */
class Frames {
  private rest = Buffer.alloc(0);
  private isUpgraded: boolean | null = null;
  constructor(private readonly give: (piece: Buffer, isFrame: boolean) => void) {}

  take(data: Buffer): void {
    this.rest = Buffer.concat([this.rest, data]);
    if (this.isUpgraded === null) this.head();
    if (this.isUpgraded === false) return this.all();
    while (this.isUpgraded) {
      const length = frameLength(this.rest);
      if (length === null || this.rest.length < length) return;
      this.give(this.rest.subarray(0, length), true);
      this.rest = this.rest.subarray(length);
    }
  }

  private head(): void {
    const end = this.rest.indexOf(HEAD_END);
    if (end < 0) return;
    this.isUpgraded = /^HTTP\/1\.1 101 /.test(this.rest.subarray(0, 16).toString('latin1'));
    if (!this.isUpgraded) return;
    this.give(this.rest.subarray(0, end + HEAD_END.length), false);
    this.rest = this.rest.subarray(end + HEAD_END.length);
  }

  private all(): void {
    this.give(this.rest, false);
    this.rest = Buffer.alloc(0);
  }
}

/** How long the frame is that begins here, head and all; null when its head is not all there. */
function frameLength(bytes: Buffer): number | null {
  const [, second] = bytes;
  if (second === undefined) return null;
  const short = second & 0x7f;
  if (short < 126) return 2 + short;
  if (short === 126) return bytes.length < 4 ? null : 4 + bytes.readUInt16BE(2);
  return bytes.length < 10 ? null : 10 + Number(bytes.readBigUInt64BE(2));
}
