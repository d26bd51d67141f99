/*
 * The layers of src and what each may import: the one place where this is written. Imports point down the list.
 * A file may always import from its own layer's folder, except in the engine, where the rule is written out.
 */

/** What an entry of `imports` means when it is not simply a folder of src. */
export const patterns = {
  /** A file of the same engine subject: engine/posting/… from engine/posting/…. */
  'own engine subject': 'the files of the same engine subject',
  /** The face of a subject: the file that is named like its folder. */
  'engine faces': 'the face of an engine subject (engine/posting/posting.ts)',
} as const;

export type Allowed = keyof typeof patterns | (string & {});

export type Layer = {
  /** Below src. The longest folder that holds a file is the file's layer. */
  readonly folder: string;
  readonly imports: readonly Allowed[];
  /** Packages by name; `node:` stands for every module of Node's own. */
  readonly packages: readonly string[];
  /** Whether the names Office, Excel, OfficeExtension, OfficeRuntime and CustomFunctions may be spoken. */
  readonly knowsOffice?: true;
};

const words = ['base', 'money', 'issues', 'schema', 'tables'] as const;
const screen = [
  'react',
  'react-dom',
  'react-dom/client',
  '@fluentui/react-components',
  '@fluentui/react-icons',
  '@tanstack/react-virtual',
] as const;

export const layers: readonly Layer[] = [
  { folder: 'base', imports: [], packages: [] },
  { folder: 'money', imports: ['base'], packages: [] },
  { folder: 'issues', imports: ['base'], packages: [] },
  { folder: 'schema', imports: ['base', 'money', 'issues'], packages: [] },
  { folder: 'tables', imports: ['base', 'schema'], packages: [] },
  { folder: 'engine', imports: [...words, 'own engine subject', 'engine faces', 'engine/book'], packages: [] },
  { folder: 'ports', imports: words, packages: [] },
  { folder: 'locales', imports: [...words, 'ports'], packages: ['intl-messageformat'] },
  { folder: 'app', imports: [...words, 'engine faces', 'engine/book', 'ports', 'locales'], packages: [] },
  { folder: 'adapters/office', imports: [...words, 'ports'], packages: [], knowsOffice: true },
  { folder: 'adapters/file', imports: [...words, 'ports'], packages: [] },
  { folder: 'adapters/dexie', imports: [...words, 'ports'], packages: ['dexie'] },
  { folder: 'adapters/worker', imports: [...words, 'ports'], packages: [] },
  { folder: 'adapters/memory', imports: [...words, 'ports'], packages: [] },
  { folder: 'taskpane', imports: [...words, 'ports', 'app', 'locales'], packages: screen },
  { folder: 'functions', imports: [...words, 'ports', 'app', 'locales'], packages: [] },
  { folder: 'commands', imports: [...words, 'ports', 'app', 'locales'], packages: [] },
  {
    folder: 'cli',
    imports: [...words, 'ports', 'app', 'locales', 'adapters/file', 'adapters/memory'],
    packages: ['node:'],
  },
  {
    folder: 'workbench',
    imports: ['base', 'tables', 'locales', 'adapters/file'],
    packages: [...screen, 'fast-formula-parser'],
    knowsOffice: true,
  },
];

/** A file that may do more than its layer, with the reason. A name may end in `*`. */
export type Exemption = {
  readonly files: string;
  readonly imports?: readonly Allowed[];
  readonly packages?: readonly string[];
  readonly knowsOffice?: true;
  readonly because: string;
};

export const exemptions: readonly Exemption[] = [
  {
    files: 'adapters/file/fileStore.node.ts',
    packages: ['node:'],
    because: 'files are read from and written to a disk here alone; the rest of the adapter also runs in a browser',
  },
  {
    files: 'taskpane/index.tsx',
    imports: ['adapters/office', 'adapters/dexie', 'adapters/memory', 'functions', 'commands'],
    knowsOffice: true,
    because: 'the page starts here: office.js is waited for, and the pane is handed its adapters',
  },
  {
    files: 'taskpane/start*',
    imports: ['adapters/office', 'adapters/worker', 'adapters/dexie', 'adapters/memory', 'functions', 'commands'],
    knowsOffice: true,
    because: 'the parts of starting that index.tsx would be too long with',
  },
  {
    files: 'functions/functions.ts',
    imports: ['taskpane'],
    knowsOffice: true,
    because: 'gives the worksheet functions to Excel in the runtime that the pane has composed',
  },
  {
    files: 'commands/commands.ts',
    imports: ['taskpane'],
    knowsOffice: true,
    because: 'gives the ribbon commands to Excel in the runtime that the pane has composed',
  },
];
