// Behind every npm script: start, test, dev, verify, parley. Node built-ins alone, since nothing is installed yet.
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Parley needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer one from https://nodejs.org and run this again.`,
  );
  process.exitCode = 1;
} else {
  // No `await` here: an older Node would not even get to the sentence above.
  import("./run/verbs.mjs")
    .then(({ runVerb }) => runVerb(process.argv[2], process.argv.slice(3)))
    .catch((error) => {
      console.error(error);
      process.exitCode = 1;
    });
}
