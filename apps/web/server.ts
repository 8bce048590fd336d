import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createApi } from "@parley/api/server";
import next from "next";
import { env, providerOf } from "./src/env";
import { admit, isUpload } from "./src/listener/admit";
import { setApi } from "./src/listener/api-instance";
import { trimAuthRequest } from "./src/listener/auth-request";
import { setEdition } from "./src/listener/edition";
import { allowFraming, embeddedIn } from "./src/listener/framing";
import { setSecurityHeaders } from "./src/listener/headers";
import { readNetwork, setNetwork } from "./src/listener/network";
import { pageOrOutage } from "./src/listener/outage";
import { setPageAddress } from "./src/listener/page-address";
import { answerProvider, isProvider } from "./src/listener/provider";
import { setReadKey } from "./src/listener/read-key";
import { answerRenewal, renewalPath } from "./src/listener/renewal";
import { handleFromHeader } from "./src/listener/session-cookie";
import { leave, orLeave } from "./src/listener/start";
import { setPreviews } from "./src/preview/instance";
import { createPreviews } from "./src/preview/previews";

const settings = orLeave(env);
const {
  NODE_ENV,
  PORT,
  HOST,
  NEXTAUTH_URL,
  SMTP_URL,
  MAIL_FROM,
  PARLEY_TRUSTED_PROXIES: proxies,
  ...secrets
} = settings;
const dev = NODE_ENV === "development";
const origin = new URL(NEXTAUTH_URL).origin;
const secure = origin.startsWith("https:");

const api = await createApi({
  secret: secrets.NEXTAUTH_SECRET,
  provider: providerOf(env()),
  mail: SMTP_URL && MAIL_FROM ? { url: SMTP_URL, from: MAIL_FROM, origin } : null,
  urls: {
    reader: secrets.PARLEY_READER_URL,
    desk: secrets.PARLEY_DESK_URL,
    writer: secrets.PARLEY_WRITER_URL,
    account: secrets.PARLEY_ACCOUNT_URL,
  },
}).catch(leave);
if (secrets.PARLEY_DEMO === "0") await api.refuseDemoAccounts().catch(leave);
setApi(api);
const previews = createPreviews(new URL("thread.js", import.meta.url));
setPreviews(previews);

const server = createServer((request, response) => {
  answer(request, response).catch(() => {
    if (!response.headersSent) say(response, 500, "Something failed here. Nothing you did was lost by it; try again.");
    else response.destroy();
  });
});
/** Milliseconds in which a file has to come whole, and anything else. */
const patience = { file: 300_000, request: 30_000 };
server.requestTimeout = patience.file;
server.headersTimeout = 10_000;
// Longer than any work takes: whoever takes no byte of an answer does not have it lie in memory for ever.
server.timeout = patience.file + patience.request;

const app = next({
  dev,
  dir: import.meta.dirname.replace(/[\\/]dist$/, ""),
  hostname: HOST,
  port: PORT,
  // Next would take every upgrade, past all that is judged here, and never end it. This server of its own gets none; ours
  // then answers an upgrade as the plain request that it is. Only a developer's pages need one.
  httpServer: dev ? server : createServer(),
});
const handlePage = app.getRequestHandler();
await app.prepare();

let closing = false;

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  setSecurityHeaders(request, response, { dev, secure });
  setNetwork(request, proxies);
  const refusal = admit(request, origin);
  if (refusal) {
    if (refusal.location) response.setHeader("Location", refusal.location);
    return say(response, refusal.status, refusal.text);
  }
  const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
  if (!isUpload(path) && !request.complete) endLate(request);
  if (path === "/api/live") return say(response, 200, "live");
  if (path === "/api/ready") {
    const ready = !closing && (await api.ready());
    return say(response, ready ? 200 : 503, ready ? "ready" : "not ready");
  }
  const who = {
    handle: handleFromHeader(request.headers.cookie, secure),
    network: readNetwork(request.headers) ?? "unknown",
  };
  if (path.startsWith("/api/trpc/")) {
    return api.handle(request, response, who);
  }
  if (path.startsWith("/api/download/")) {
    return api.handleDownload(request, response, who);
  }
  if (isUpload(path)) return api.handleUpload(request, response, who);
  if (path === renewalPath) return answerRenewal(api, request, response, { ...who, secure });
  if (isProvider(path)) return answerProvider(api, request, response, { ...who, secure });
  trimAuthRequest(request);
  setEdition(request);
  setPageAddress(request);
  const key = setReadKey(request);
  if (!path.startsWith("/_next/static/")) response.setHeader("Cache-Control", "private, no-store");
  const negotiation = embeddedIn(path);
  // Where the database does not answer, nobody frames it: the page says what is the matter.
  if (negotiation) allowFraming(response, await api.framedBy({ ...who, key, negotiation }).catch(() => []));
  return pageOrOutage(response, () => handlePage(request, response));
}

/** Only a file may take long to come. */
function endLate(request: IncomingMessage): void {
  const late = setTimeout(() => request.complete || request.destroy(), patience.request).unref();
  request.once("close", () => clearTimeout(late));
}

function say(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
  response.end(`${text}\n`);
}

async function stop(): Promise<void> {
  if (closing) return;
  closing = true;
  server.close();
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 5_000).unref();
  await new Promise((done) => server.once("close", done));
  await app.close();
  await Promise.all([api.close(), previews.close()]);
  process.exit(0);
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);

// Nobody waits for it: what fails now is let go of an hour later.
const forget = () => void api.forgetOld().catch(() => undefined);
forget();
setInterval(forget, 3_600_000).unref();

server.listen(PORT, HOST);
