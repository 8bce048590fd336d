import { SMTPServer } from "smtp-server";

/** A mail server of the test's own: what it took, and its address. */
export async function catchMail() {
  const letters: string[] = [];
  let refusing = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onRcptTo: (_address, _session, answer) => answer(refusing ? new Error("nobody here") : null),
    onData(stream, _session, answer) {
      let letter = "";
      stream.on("data", (part) => (letter += String(part)));
      stream.on("end", () => {
        letters.push(letter);
        answer();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.server.address();
  return {
    letters,
    url: `smtp://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    refuse(refuses: boolean) {
      refusing = refuses;
    },
  };
}
