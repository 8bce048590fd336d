/** Mail, where an installation has a server for it. Nobody waits for one to be taken; whoever sent it can make a link instead. */
import { createTransport } from "nodemailer";
import type { Log } from "../log";

export type MailOptions = {
  /** smtp://name:password@host:587, or smtps:// where the connection begins with TLS. */
  url: string;
  /** The address that mail comes from. */
  from: string;
  /** The one address people use, which links begin with. */
  origin: string;
};
export type Letter = { to: string; subject: string; text: string };
export type Mail = { origin: string; send: (letter: Letter) => Promise<void> };

const loopback = new Set(["127.0.0.1", "[::1]", "localhost"]);
/** Milliseconds. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Beyond this machine nothing is sent in the clear. */
export function openMail({ url, from, origin }: MailOptions, log: Log): Mail {
  const requireTLS = !loopback.has(new URL(url).hostname);
  const only = { disableFileAccess: true, disableUrlAccess: true };
  const transport = createTransport({ url, requireTLS, ...patience, ...only });
  return {
    origin,
    async send({ to, subject, text }) {
      try {
        await transport.sendMail({ from, to: { name: "", address: to }, subject, text });
      } catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
        log.warn({ code }, "a mail was not taken");
      }
    },
  };
}
