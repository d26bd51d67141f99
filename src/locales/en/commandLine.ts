/** What the command line says. Names of commands, options and files are never translated. */
export const commandLine = {
  "cli.wrote": "Wrote {place}.",
} as const;
