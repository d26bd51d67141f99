/** The version that stands in the posting log; the same as in package.json and manifest.xml, which a test compares. */
export const PROGRAM_VERSION = "0.1.0";
