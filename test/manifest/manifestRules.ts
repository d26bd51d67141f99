/*
 * What Office asks of an add-in's manifest, as a table: each rule finds faults in a document and needs no network.
 * The elements and their order are those of the add-in only manifest (TaskPaneApp, VersionOverrides 1.0).
 */
import { requiredApi } from '../../src/adapters/office/requirements';

export type ManifestRule = {
  readonly title: string;
  readonly faults: (manifest: Document) => readonly string[];
};

const namespaces = {
  app: 'http://schemas.microsoft.com/office/appforoffice/1.1',
  bt: 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  overrides: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
} as const;

const defaultLocale = 'en-US';
const otherLocales = ['nb-NO', 'sv-SE', 'nl-NL', 'fr-CA'];
/** Texts that are the product's name, and so the same everywhere. */
const names = ['Tab.Label', 'Functions.Namespace'];

/** What may stand in an element, in the order in which Office wants it. `!` marks what must be there, `*` what may repeat. */
const children: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id!', 'AlternateId', 'Version!', 'ProviderName!', 'DefaultLocale!', 'DisplayName!', 'Description!', 'IconUrl!',
    'HighResolutionIconUrl!', 'SupportUrl!', 'AppDomains', 'Hosts!', 'Requirements!', 'DefaultSettings!', 'Permissions!',
    'VersionOverrides!', 'ExtendedOverrides',
  ],
  'OfficeApp/Hosts': ['Host!'],
  Requirements: ['Sets!'],
  Sets: ['Set!*'],
  DefaultSettings: ['SourceLocation!'],
  VersionOverrides: ['Description', 'Requirements', 'Hosts!', 'Resources!'],
  'VersionOverrides/Hosts': ['Host!'],
  'Hosts/Host': ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  Runtimes: ['Runtime!'],
  AllFormFactors: ['ExtensionPoint!'],
  DesktopFormFactor: ['GetStarted!', 'FunctionFile!', 'ExtensionPoint!*'],
  'AllFormFactors/ExtensionPoint': ['Script!', 'Page!', 'Metadata!', 'Namespace!'],
  'DesktopFormFactor/ExtensionPoint': ['CustomTab!'],
  Script: ['SourceLocation!'],
  Page: ['SourceLocation!'],
  Metadata: ['SourceLocation!'],
  GetStarted: ['Title!', 'Description!', 'LearnMoreUrl!'],
  CustomTab: ['Group!*', 'Label!'],
  Group: ['Label!', 'Icon!', 'Control!*'],
  Control: ['Label!', 'Supertip!', 'Icon!', 'Action!', 'Enabled'],
  Supertip: ['Title!', 'Description!'],
  Icon: ['Image!*'],
  Action: ['TaskpaneId', 'SourceLocation', 'Title', 'FunctionName'],
  Resources: ['Images!', 'Urls!', 'ShortStrings!', 'LongStrings!'],
  Images: ['Image!*'],
  Urls: ['Url!*'],
  ShortStrings: ['String!*'],
  LongStrings: ['String!*'],
  Image: ['Override*'],
  Url: ['Override*'],
  String: ['Override*'],
  DisplayName: ['Override*'],
  'OfficeApp/Description': ['Override*'],
};

const all = (manifest: Document, name: string): readonly Element[] => [...manifest.getElementsByTagNameNS('*', name)];
const value = (element: Element | undefined): string => element?.getAttribute('DefaultValue') ?? '';
const text = (manifest: Document, name: string): string => all(manifest, name).at(0)?.textContent?.trim() ?? '';
const path = (element: Element): string =>
  element.parentElement ? `${path(element.parentElement)}/${element.localName}` : element.localName;

function ruleForChildren(element: Element): readonly string[] {
  const above = element.parentElement?.localName ?? '';
  return children[`${above}/${element.localName}`] ?? children[element.localName] ?? [];
}

function childFaults(element: Element): readonly string[] {
  const rule = ruleForChildren(element);
  const order = rule.map((entry) => entry.replace(/[!*]/g, ''));
  const found = [...element.children].map((child) => child.localName);
  const unknown = found.filter((name) => !order.includes(name)).map((name) => `${path(element)} holds ${name}`);
  const missing = rule
    .filter((entry, index) => entry.includes('!') && !found.includes(order[index] ?? ''))
    .map((entry) => `${path(element)} lacks ${entry}`);
  const repeated = rule
    .filter((entry, index) => !entry.includes('*') && found.filter((name) => name === order[index]).length > 1)
    .map((entry) => `${path(element)} repeats ${entry}`);
  const places = found.map((name) => order.indexOf(name));
  const sorted = places.every((place, index) => index === 0 || (places[index - 1] ?? 0) <= place);
  return [...unknown, ...missing, ...repeated, ...(sorted ? [] : [`${path(element)} is not in the order ${order.join(', ')}`])];
}

/** The resources: everything with an id below Resources. */
function resources(manifest: Document): readonly Element[] {
  return all(manifest, 'Resources').flatMap((element) => [...element.querySelectorAll('[id]')]);
}

function references(manifest: Document): readonly Element[] {
  return [...manifest.querySelectorAll('[resid]')];
}

/** Every address the manifest speaks, with where. */
export function addresses(manifest: Document): readonly { readonly place: string; readonly url: string }[] {
  const holders = [
    ...['IconUrl', 'HighResolutionIconUrl', 'SupportUrl'].flatMap((name) => all(manifest, name)),
    ...all(manifest, 'SourceLocation').filter((element) => element.hasAttribute('DefaultValue')),
    ...resources(manifest).filter((element) => ['Image', 'Url'].includes(element.localName)),
  ];
  return holders.flatMap((holder) => [
    { place: holder.id || holder.localName, url: value(holder) },
    ...[...holder.children].map((child) => ({
      place: `${holder.id || holder.localName} ${child.getAttribute('Locale') ?? ''}`,
      url: child.getAttribute('Value') ?? '',
    })),
  ]);
}

function tooLong(elements: readonly Element[], limit: number): readonly string[] {
  return elements.flatMap((element) =>
    [value(element), ...[...element.children].map((child) => child.getAttribute('Value') ?? '')]
      .filter((words) => words === '' || words.length > limit)
      .map((words) => `${element.id || element.localName}: ${words.length} characters, 1 to ${limit} allowed`),
  );
}

function localeFaults(element: Element, wanted: readonly string[]): readonly string[] {
  const found = [...element.children].map((child) => child.getAttribute('Locale') ?? '');
  return JSON.stringify(found) === JSON.stringify(wanted)
    ? []
    : [`${element.id || element.localName} is given in ${[defaultLocale, ...found].join(', ')}`];
}

function unlessEqual(what: string, found: unknown, wanted: unknown): readonly string[] {
  return JSON.stringify(found) === JSON.stringify(wanted) ? [] : [`${what} is ${JSON.stringify(found)}`];
}

function unlessMatches(what: string, found: string, pattern: RegExp): readonly string[] {
  return pattern.test(found) ? [] : [`${what} is ${found}`];
}

function repeats(what: string, found: readonly string[]): readonly string[] {
  return found.filter((name, index) => found.indexOf(name) !== index).map((name) => `${what} ${name} stands twice`);
}

export const rules: readonly ManifestRule[] = [
  {
    title: 'it is a task pane add-in in the namespaces that Office knows',
    faults: (manifest) => [
      ...unlessEqual('the root', manifest.documentElement.localName, 'OfficeApp'),
      ...unlessEqual('its namespace', manifest.documentElement.namespaceURI, namespaces.app),
      ...unlessEqual('its type', manifest.documentElement.getAttributeNS(namespaces.xsi, 'type'), 'TaskPaneApp'),
      ...unlessEqual(
        'the namespaces of the resources',
        [...new Set(resources(manifest).map((element) => element.namespaceURI))],
        [namespaces.bt],
      ),
    ],
  },
  {
    title: 'the overrides are version 1.0, the only one Excel reads',
    faults: (manifest) =>
      all(manifest, 'VersionOverrides').flatMap((element) => [
        ...unlessEqual('the namespace', element.namespaceURI, namespaces.overrides),
        ...unlessEqual('the type', element.getAttributeNS(namespaces.xsi, 'type'), 'VersionOverridesV1_0'),
      ]),
  },
  {
    title: 'every element holds what it may, what it must, and in order',
    faults: (manifest) => all(manifest, '*').flatMap(childFaults),
  },
  {
    title: 'the id is a GUID',
    faults: (manifest) => unlessMatches('Id', text(manifest, 'Id'), /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  },
  {
    title: 'the version has one to four parts of at most five digits, and is 1.0 or later',
    faults: (manifest) => unlessMatches('Version', text(manifest, 'Version'), /^[1-9]\d{0,4}(\.\d{1,5}){0,3}$/),
  },
  {
    title: 'the provider is named in at most 125 characters',
    faults: (manifest) => unlessMatches('ProviderName', text(manifest, 'ProviderName'), /^.{1,125}$/),
  },
  {
    title: 'the name keeps to 125 characters and the description to 250, in every language',
    faults: (manifest) => [
      ...tooLong(all(manifest, 'DisplayName'), 125),
      ...tooLong(all(manifest, 'Description').filter((element) => element.hasAttribute('DefaultValue')), 250),
    ],
  },
  {
    title: 'the default language is English',
    faults: (manifest) => unlessEqual('DefaultLocale', text(manifest, 'DefaultLocale'), defaultLocale),
  },
  {
    title: 'every text and the function metadata stand in all five languages, by full tag, none twice',
    faults: (manifest) => [
      ...all(manifest, 'Description')
        .filter((element) => element.hasAttribute('DefaultValue'))
        .flatMap((element) => localeFaults(element, otherLocales)),
      ...all(manifest, 'String')
        .filter((element) => !names.includes(element.id))
        .flatMap((element) => localeFaults(element, otherLocales)),
      ...all(manifest, 'Url')
        .filter((element) => element.id === 'Functions.Metadata.Url')
        .flatMap((element) => localeFaults(element, otherLocales)),
    ],
  },
  {
    title: 'nothing is overridden for the default language',
    faults: (manifest) =>
      [...manifest.querySelectorAll(`[Locale="${defaultLocale}"]`)].map((element) => path(element)),
  },
  {
    title: 'application domains, where there are any, are origins without a path or a wildcard',
    faults: (manifest) =>
      all(manifest, 'AppDomain').flatMap((element) =>
        unlessMatches('AppDomain', element.textContent ?? '', /^https:\/\/[a-z0-9.-]+(:\d+)?$/),
      ),
  },
  {
    title: 'it is for workbooks',
    faults: (manifest) => [
      ...unlessEqual('the host', all(manifest, 'Host').at(0)?.getAttribute('Name'), 'Workbook'),
      ...unlessEqual('the overriding host', all(manifest, 'Host').at(1)?.getAttributeNS(namespaces.xsi, 'type'), 'Workbook'),
    ],
  },
  {
    title: 'it asks for the requirement sets that the code relies on',
    faults: (manifest) =>
      unlessEqual(
        'the sets',
        all(manifest, 'Set').map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')]),
        [
          ['ExcelApi', requiredApi.excelApi],
          ['SharedRuntime', requiredApi.sharedRuntime],
        ],
      ),
  },
  {
    title: 'it asks to read and write the document and no more',
    faults: (manifest) => unlessEqual('Permissions', text(manifest, 'Permissions'), 'ReadWriteDocument'),
  },
  {
    title: 'pane, commands and functions share one long-lived runtime: all four name the same resource',
    faults: (manifest) => {
      const of = (name: string) => all(manifest, name).map((element) => element.getAttribute('resid'));
      const inside = (name: string) =>
        all(manifest, name).flatMap((element) => [...element.children])
          .filter((child) => child.localName === 'SourceLocation')
          .map((child) => child.getAttribute('resid'));
      return [
        ...unlessEqual('Runtime', of('Runtime'), ['Taskpane.Url']),
        ...unlessEqual('its lifetime', all(manifest, 'Runtime').at(0)?.getAttribute('lifetime'), 'long'),
        ...unlessEqual('Page', inside('Page'), ['Taskpane.Url']),
        ...unlessEqual('FunctionFile', of('FunctionFile'), ['Taskpane.Url']),
        ...unlessEqual('ShowTaskpane', inside('Action'), ['Taskpane.Url']),
      ];
    },
  },
  {
    title: 'every reference finds its resource, and every resource is referred to',
    faults: (manifest) => {
      const ids = resources(manifest).map((element) => element.id);
      const used = references(manifest).map((element) => element.getAttribute('resid') ?? '');
      return [
        ...used.filter((id) => !ids.includes(id)).map((id) => `${id} is not a resource`),
        ...ids.filter((id) => !used.includes(id)).map((id) => `${id} is not used`),
        ...repeats('the resource', ids),
      ];
    },
  },
  {
    title: 'a reference is to a resource of the right kind',
    faults: (manifest) => {
      const kinds = new Map(resources(manifest).map((element) => [element.id, element.parentElement?.localName]));
      const wanted: Readonly<Record<string, string>> = {
        Image: 'Images',
        SourceLocation: 'Urls', Runtime: 'Urls', FunctionFile: 'Urls', LearnMoreUrl: 'Urls',
        Label: 'ShortStrings', Title: 'ShortStrings', Namespace: 'ShortStrings',
        Description: 'LongStrings',
      };
      return references(manifest).flatMap((element) =>
        unlessEqual(path(element), kinds.get(element.getAttribute('resid') ?? ''), wanted[element.localName]),
      );
    },
  },
  {
    title: 'resource ids keep to 32 characters, short texts to 125, long texts to 250, addresses to 2048',
    faults: (manifest) => [
      ...resources(manifest).filter(({ id }) => id.length > 32).map(({ id }) => `the id ${id}`),
      ...tooLong(all(manifest, 'ShortStrings').flatMap((element) => [...element.children]), 125),
      ...tooLong(all(manifest, 'LongStrings').flatMap((element) => [...element.children]), 250),
      ...addresses(manifest).filter(({ url }) => url.length > 2048).map(({ place }) => `the address of ${place}`),
    ],
  },
  {
    title: 'every address is https',
    faults: (manifest) =>
      addresses(manifest).filter(({ url }) => !url.startsWith('https://')).map(({ place, url }) => `${place}: ${url}`),
  },
  {
    title: 'ids of tab, groups and controls are unique and keep to 125 characters',
    faults: (manifest) => {
      const ids = ['CustomTab', 'Group', 'Control'].flatMap((name) => all(manifest, name)).map(({ id }) => id);
      return [...repeats('the id', ids), ...ids.flatMap((id) => unlessMatches('the id', id, /^.{1,125}$/))];
    },
  },
  {
    title: 'there is one tab of at most six groups with at most seven commands',
    faults: (manifest) => [
      ...unlessEqual('the number of tabs', all(manifest, 'CustomTab').length, 1),
      ...(all(manifest, 'Group').length > 6 ? ['more than six groups'] : []),
      ...all(manifest, 'Group')
        .filter((group) => [...group.children].filter((child) => child.localName === 'Control').length > 7)
        .map(({ id }) => `${id} has more than seven commands`),
    ],
  },
  {
    title: 'every icon stands in 16, 32 and 80 pixels',
    faults: (manifest) =>
      all(manifest, 'Icon').flatMap((icon) =>
        unlessEqual(path(icon), [...icon.children].map((image) => image.getAttribute('size')), ['16', '32', '80']),
      ),
  },
  {
    title: 'a button opens the pane or calls a function, and the pane has an id',
    faults: (manifest) =>
      all(manifest, 'Action').flatMap((action) => {
        const found = [...action.children].map((child) => child.localName);
        const opens = action.getAttributeNS(namespaces.xsi, 'type') === 'ShowTaskpane';
        return unlessEqual(path(action), found, opens ? ['TaskpaneId', 'SourceLocation', 'Title'] : ['FunctionName']);
      }),
  },
];
