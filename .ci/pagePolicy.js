/*
 * What a page of the build may load, run and talk to: its content security policy, in one place. The build writes it into
 * the page; the server sends it as a header as well, with frame-ancestors, which a page cannot set for itself, and to
 * scripts, because a worker has the policy of its own file.
 */
const { createHash } = require('node:crypto');

/** Where the pane gets Office.js from; its loader asks the second address. */
const office = ['https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'];

/** Who may show the pane in a frame: this server's own workbench, and Excel on the web. */
const excelOnTheWeb = ['https://*.officeapps.live.com', 'https://*.cloud.microsoft', 'https://*.sharepoint.com', 'https://onedrive.live.com'];

const nowhere = ["'none'"];
const own = ["'self'"];

/** What every file has: nothing but what is named after it. */
const closed = { 'default-src': nowhere, 'object-src': nowhere, 'base-uri': nowhere, 'form-action': nowhere };

/** Styles of a page that is drawn by Griffel or React: both fill style sheets and styles by script, so no markup has one. */
const drawn = { 'style-src': [...own, "'unsafe-inline'"], 'style-src-elem': own, 'style-src-attr': nowhere };

const policies = {
  pane: {
    ...closed, ...drawn,
    'script-src': [...own, ...office], 'img-src': [...own, 'data:'], 'font-src': own, 'connect-src': own, 'worker-src': own, 'frame-src': nowhere,
    'frame-ancestors': [...own, ...excelOnTheWeb],
  },
  workbench: {
    ...closed, ...drawn,
    'script-src': own, 'img-src': own, 'font-src': nowhere, 'connect-src': own, 'worker-src': nowhere, 'frame-src': own,
    'frame-ancestors': nowhere,
  },
  script: { ...closed, 'script-src': own, 'connect-src': own, 'frame-ancestors': nowhere },
  other: { ...closed, 'style-src': own, 'frame-ancestors': nowhere },
};

const pages = { 'taskpane.html': 'pane', 'workbench/pane.html': 'pane', 'workbench.html': 'workbench' };

/** The text of a policy. `styles` are the texts of the page's own style elements, which it allows beside blank ones. */
function textOf(policy, styles) {
  const hashes = ['', ...styles].map((style) => `'sha256-${createHash('sha256').update(style.replaceAll('\r\n', '\n')).digest('base64')}'`);
  return Object.entries(policy)
    .map(([name, sources]) => [name, ...sources, ...(name === 'style-src-elem' ? hashes : [])].join(' '))
    .join('; ');
}

const stylesIn = (html) => [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, style]) => style);

/** The policy that a file of the build is sent with. `name` is its path with slashes, `text` what a page of it holds. */
function policyHeader(name, text = '') {
  return textOf(policies[pages[name] ?? (name.endsWith('.js') ? 'script' : 'other')], stylesIn(text));
}

/** The page of the build named `name` with its policy, before anything that the policy is about. */
function withPolicy(name, html) {
  const { 'frame-ancestors': _sentOnly, ...policy } = policies[pages[name]];
  const start = /<meta charset="utf-8"\s*\/?>/;
  if (!start.test(html)) throw new Error(`${name} does not begin with its character set`);
  return html.replace(start, (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${textOf(policy, stylesIn(html))}">`);
}

module.exports = { policyHeader, withPolicy };
