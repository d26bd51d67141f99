/**
 * Conditional formats: kept with everything that was set on them, and drawn by whoever shows the sheet.
 */
import { intersectAreas } from '../../model/area';
import { refuse } from '../../model/refusal';
import { addConditionalFormat, clearConditionalFormats, setConditionalFormat, setConditionalFormats } from '../../model/rules';
import type { ConditionalFormat, Sheet } from '../../workbook';
import { asFlag, asInteger, asText } from '../readArguments';
import type { ClassTables } from '../classTable';
import type { Session } from '../session';
import { NULL_TARGET, rangeTarget, type RangePlace, type Target } from '../target';

/** Which kinds of format have which object, and what hangs below it. */
const KINDS: Readonly<Record<string, string>> = { Custom: 'Custom', CellValue: 'CellValue', TextComparison: 'ContainsText', DataBar: 'DataBar' };

/** What can be set, by path below the format. */
const SETTINGS: Readonly<Record<string, readonly string[]>> = {
  'custom/rule': ['Formula'],
  'cellValue': ['Rule'],
  'textComparison': ['Rule'],
  'dataBar': ['LowerBoundRule', 'ShowDataBarOnly', 'UpperBoundRule'],
  'dataBar/positiveFormat': ['FillColor', 'GradientFill'],
  'format': ['NumberFormat'],
  'format/fill': ['Color'],
  'format/font': ['Bold', 'Color', 'Italic', 'Strikethrough', 'Underline'],
};

function settingsAt(path: string): readonly string[] {
  return SETTINGS[path] ?? SETTINGS[path.replace(/^[^/]+\//, '')] ?? [];
}

function below({ sheet, format, path }: PartTarget, name: string): Target {
  return { kind: 'ConditionalPart', sheet, format, path: `${path}/${name}` };
}

type Placed = { readonly sheet: Sheet; readonly format: ConditionalFormat };

function formatLinks(orNull: boolean): Record<string, (session: unknown, target: Placed) => Target> {
  const links: Record<string, (session: unknown, target: Placed) => Target> = {};
  for (const [name, type] of Object.entries(KINDS)) {
    links[orNull ? `${name}OrNullObject` : name] = (_session, { sheet, format }) => {
      if (format.type === type) return { kind: 'ConditionalPart', sheet, format, path: name.charAt(0).toLowerCase() + name.slice(1) };
      return orNull ? NULL_TARGET : refuse('InvalidOperation', `The conditional format is not of the kind ${name}.`);
    };
  }
  return links;
}

function formatsAt({ sheet, area }: RangePlace): readonly ConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) => intersectAreas(format.area, area) !== null);
}

export const conditionalFormatClasses: ClassTables = {
  ConditionalFormatCollection: {
    items: (_session, { place }) =>
      formatsAt(place).map((format) => ({ kind: 'ConditionalFormat' as const, sheet: place.sheet, format })),
    item: (_session, { place }, key) => {
      const format = formatsAt(place).find((known) => known.id === key);
      return format === undefined
        ? refuse('ItemNotFound', 'There is no such conditional format.')
        : { kind: 'ConditionalFormat', sheet: place.sheet, format };
    },
    make: {
      Add: ({ workbook }, { place }, args) => {
        const type = asText(args[0]);
        if (!Object.values(KINDS).includes(type)) refuse('NotImplemented', `Conditional formats of the kind ${type} are not known here.`);
        const format = addConditionalFormat(workbook, place.sheet, { ...place.area }, type, 'addin');
        return { kind: 'ConditionalFormat', sheet: place.sheet, format };
      },
      GetItemAt: (_session, { place }, args) => {
        const format = formatsAt(place)[asInteger(args[0])];
        return format === undefined
          ? refuse('InvalidArgument', 'There is no such conditional format.')
          : { kind: 'ConditionalFormat', sheet: place.sheet, format };
      },
    },
    call: {
      GetCount: (_session, { place }) => formatsAt(place).length,
      ClearAll: ({ workbook }, { place }) => clearConditionalFormats(workbook, place.sheet, { ...place.area }, 'addin'),
    },
  },
  ConditionalFormat: {
    identity: (_session, { format }) => ({ Id: format.id }),
    get: {
      Id: (_session, { format }) => format.id,
      Type: (_session, { format }) => format.type,
      Priority: (_session, { sheet, format }) => sheet.conditionalFormats.indexOf(format),
      StopIfTrue: (_session, { format }) => format.settings.get('StopIfTrue') ?? false,
    },
    set: {
      StopIfTrue: ({ workbook }, { sheet, format }, value) =>
        setConditionalFormat(workbook, sheet, format, 'StopIfTrue', asFlag(value), 'addin'),
    },
    link: { ...formatLinks(false), ...formatLinks(true) },
    make: { GetRange: (_session, { sheet, format }) => rangeTarget(sheet, format.area) },
    call: {
      Delete: ({ workbook }, { sheet, format }) =>
        setConditionalFormats(workbook, sheet, sheet.conditionalFormats.filter((other) => other !== format), 'addin'),
    },
  },
  ConditionalPart: {
    get: readers(),
    set: writers(),
    link: {
      PositiveFormat: (_session, target) => below(target, 'positiveFormat'),
      Rule: (_session, target) => below(target, 'rule'),
      Format: (_session, target) => below(target, 'format'),
      Fill: (_session, target) => below(target, 'fill'),
      Font: (_session, target) => below(target, 'font'),
    },
    onlyByName: [...new Set(Object.values(SETTINGS).flat())],
  },
};

type PartTarget = Placed & { readonly path: string };

function names(): readonly string[] {
  return [...new Set(Object.values(SETTINGS).flat())].filter((name) => name !== 'Rule');
}

function requireSetting(path: string, name: string): void {
  if (!settingsAt(path).includes(name)) refuse('ApiNotFound', `This host does not know ConditionalFormat.${path}.${name}.`);
}

function readers(): Record<string, (session: unknown, target: PartTarget) => unknown> {
  return Object.fromEntries(names().map((name) => [name, (_session: unknown, { format, path }: PartTarget) => {
    requireSetting(path, name);
    return format.settings.get(`${path}/${name}`) ?? null;
  }]));
}

function writers(): Record<string, (session: Session, target: PartTarget, value: unknown) => void> {
  const write = (name: string) => ({ workbook }: Session, { sheet, format, path }: PartTarget, value: unknown): void => {
    requireSetting(path, name);
    setConditionalFormat(workbook, sheet, format, `${path}/${name}`, value, 'addin');
  };
  return Object.fromEntries([...names(), 'Rule'].map((name) => [name, write(name)]));
}
