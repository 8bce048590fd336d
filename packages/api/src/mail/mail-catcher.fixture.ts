import { createServer, type Socket } from "node:net";

/** A mail server of the test's own: what it took, and its address. It speaks as much SMTP as one letter needs. */
export async function catchMail(refuse = false) {
  const taken: string[] = [];
  const server = createServer((socket) => speak(socket, refuse, (letter) => taken.push(letter)));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    taken,
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

function speak(socket: Socket, refuse: boolean, take: (letter: string) => void): void {
  let heard = "";
  let letter: string | null = null;
  const say = (line: string) => socket.write(`${line}\r\n`);
  say("220 catcher");
  socket.setEncoding("utf8").on("error", () => undefined);
  socket.on("data", (words: string) => {
    heard += words;
    for (let end = heard.indexOf("\r\n"); end >= 0; end = heard.indexOf("\r\n")) {
      const line = heard.slice(0, end);
      heard = heard.slice(end + 2);
      if (letter !== null) {
        if (line !== ".") letter += `${line}\n`;
        else {
          take(letter);
          letter = null;
          say("250 taken");
        }
      } else if (/^RCPT/i.test(line) && refuse) say("550 nobody here");
      else if (/^DATA/i.test(line)) {
        letter = "";
        say("354 go on");
      } else if (/^QUIT/i.test(line)) socket.end("221 bye\r\n");
      else say("250 fine");
    }
  });
}
