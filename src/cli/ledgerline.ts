import { main } from "./main";

/** Where the command line starts. */
const write = (stream: NodeJS.WriteStream) => (text: string) => void stream.write(`${text}\n`);

// Whoever reads our output may stop reading, as `head` does; that is no fault of anybody's.
process.stdout.on("error", (cause: NodeJS.ErrnoException) => {
  if (cause.code !== "EPIPE") throw cause;
});

// The exit code is set, not forced, so that a pipe takes all that was written.
void main(process.argv.slice(2), { out: write(process.stdout), err: write(process.stderr) }).then((code) => (process.exitCode = code));
