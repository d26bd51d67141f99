/** @jest-environment jsdom */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { addresses, rules } from './manifestRules';

const root = path.resolve(__dirname, '../..');
const file = path.join(root, 'manifest.xml');
const written = readFileSync(file, 'utf8');

type OriginModule = {
  readonly localOrigin: string;
  readonly withOrigin: (manifest: string, origin: string) => string;
};
const { localOrigin, withOrigin } = jest.requireActual<OriginModule>('../../.ci/manifestOrigin.js');

function parse(xml: string): Document {
  const manifest = new DOMParser().parseFromString(xml, 'application/xml');
  const fault = manifest.querySelector('parsererror');
  if (fault) throw new Error(fault.textContent ?? 'the manifest is not XML');
  return manifest;
}

function faultsIn(xml: string): readonly string[] {
  const manifest = parse(xml);
  return rules.filter((rule) => rule.faults(manifest).length > 0).map((rule) => rule.title);
}

/** What the build makes: each page or script of our own, by its path below the origin. */
const built = ['/taskpane.html', '/functions.js'];

describe('manifest.xml', () => {
  test.each(rules.map((rule) => [rule.title, rule] as const))('%s', (_, rule) => {
    expect(rule.faults(parse(written))).toEqual([]);
  });

  test('every address of ours is a page of the build or a file of the repository', () => {
    const ours = addresses(parse(written)).filter(({ url }) => url.startsWith(`${localOrigin}/`));
    expect(ours.length).toBeGreaterThan(0);
    const missing = ours
      .map(({ url }) => url.slice(localOrigin.length))
      .filter((place) => !built.includes(place) && !existsSync(path.join(root, place)));
    expect(missing).toEqual([]);
  });

  test('every icon has the pixels that its place asks for', () => {
    const manifest = parse(written);
    const places = [
      ...['IconUrl:32', 'HighResolutionIconUrl:64'].map((entry) => {
        const [name = '', size = ''] = entry.split(':');
        return { url: manifest.querySelector(name)?.getAttribute('DefaultValue') ?? '', size: Number(size) };
      }),
      ...[...manifest.querySelectorAll('Icon > *')].map((image) => {
        const resource = manifest.getElementById(image.getAttribute('resid') ?? '');
        return { url: resource?.getAttribute('DefaultValue') ?? '', size: Number(image.getAttribute('size')) };
      }),
    ];
    const sizes = places.map(({ url, size }) => {
      const png = readFileSync(path.join(root, url.slice(localOrigin.length)));
      // A PNG opens with its signature and the header chunk: width and height are two 32-bit numbers from byte 16.
      const isPng = png.subarray(0, 8).toString('latin1') === '\u0089PNG\r\n\u001a\n';
      return { url, size, width: isPng ? png.readUInt32BE(16) : 0, height: isPng ? png.readUInt32BE(20) : 0 };
    });
    expect(sizes.filter(({ size, width, height }) => width !== size || height !== size)).toEqual([]);
  });
});

describe('the manifest of a deployment', () => {
  test('speaks of its own origin alone', () => {
    const deployed = withOrigin(written, 'https://ledgerline.example');
    expect(deployed).not.toContain('localhost');
    expect(faultsIn(deployed)).toEqual([]);
    const origins = addresses(parse(deployed)).map(({ url }) => new URL(url).origin);
    expect([...new Set(origins)]).toEqual(['https://ledgerline.example']);
  });

  test('may live below a path, however the address ends', () => {
    expect(withOrigin(`${localOrigin}/taskpane.html`, 'https://sales.example/ledgerline/')).toBe(
      'https://sales.example/ledgerline/taskpane.html',
    );
  });

  test.each(['http://ledgerline.example', 'ledgerline.example', 'https://', ''])('is refused for the origin "%s"', (origin) => {
    expect(() => withOrigin(written, origin)).toThrow('https');
  });
});

describe('the rules see what is wrong', () => {
  const broken: readonly (readonly [rule: string, from: string | RegExp, to: string])[] = [
    ['in order', /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, '$2$1'],
    ['in order', '<Label resid="Tab.Label" />', ''],
    ['GUID', /<Id>.*<\/Id>/, '<Id>ledgerline</Id>'],
    ['1.0 or later', '<Version>1.0.0.0</Version>', '<Version>0.9</Version>'],
    ['finds its resource', 'id="Check.Tip"', 'id="Check.Tips"'],
    ['right kind', '<Description resid="Check.Tip" />', '<Description resid="Check.Label" />'],
    ['same resource', '<FunctionFile resid="Taskpane.Url" />', '<FunctionFile resid="Help.Url" />'],
    ['default language', 'Locale="nb-NO"', 'Locale="en-US"'],
    ['five languages', 'Locale="sv-SE"', 'Locale="sv"'],
    ['https', 'https://localhost:3000/functions.js', 'http://localhost:3000/functions.js'],
    ['requirement sets', 'MinVersion="1.14"', 'MinVersion="1.16"'],
    ['32 characters', /Check\.Label/g, 'Check.LabelThatIsMuchTooLongForAnId'],
    ['80 pixels', '<bt:Image size="80" resid="Post.80" />', ''],
    ['unique', 'id="Ledgerline.Post"', 'id="Ledgerline.Check"'],
  ];

  test.each(broken)('%s', (rule, from, to) => {
    const changed = written.replace(from, to);
    expect(changed).not.toBe(written);
    expect(faultsIn(changed).join('\n')).toContain(rule);
  });
});
