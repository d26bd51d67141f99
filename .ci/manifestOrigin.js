/*
 * manifest.xml in this repository speaks of https://localhost:3000, where `npm run start:excel` serves. The manifest of
 * a deployed add-in is the same file with another origin; nothing else in it changes.
 */
const localOrigin = 'https://localhost:3000';

/** The manifest for an add-in served from `origin` (https, a path allowed, with or without a closing slash). */
function withOrigin(manifest, origin) {
  const base = origin.replace(/\/+$/, '');
  if (!/^https:\/\/[^/\s"<>&]+/.test(base)) {
    throw new Error(`ADDIN_ORIGIN is ${origin}; it must be an https address such as https://ledgerline.example`);
  }
  return manifest.replaceAll(localOrigin, base);
}

module.exports = { localOrigin, withOrigin };
