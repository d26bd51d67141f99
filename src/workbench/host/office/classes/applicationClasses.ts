/**
 * The workbook, the application, its culture and the add-in's settings.
 */
import { CULTURES } from '../../model/culture';
import { computeNow } from '../../model/recalculation';
import { refuse } from '../../model/refusal';
import { activeSheet } from '../../model/sheets';
import { cellArea } from '../../model/area';
import { asFlag, asOptionalText, asText, asWord } from '../readArguments';
import { registrations, type ClassTables } from '../classTable';
import { dropReference } from '../session';
import { NULL_TARGET, rangeTarget } from '../target';

/** Sheets' and tables' collections of the whole workbook are told of events under this name. */
export const WORKBOOK_EVENTS = 'Workbook';

const MODES = { automatic: 'Automatic', automaticExceptTables: 'AutomaticExceptTables', manual: 'Manual' } as const;
const MODE_NAMES = ['automatic', 'automaticExceptTables', 'manual'] as const;

export const applicationClasses: ClassTables = {
  Workbook: {
    get: {
      Name: (session) => decodeURIComponent(session.options.documentUrl.split('/').at(-1) ?? ''),
      ReadOnly: () => false,
      IsDirty: (session) => session.options.isUnsaved?.() ?? session.isDirty,
      UsePrecisionAsDisplayed: ({ workbook }) => workbook.precisionAsDisplayed,
    },
    link: {
      Application: () => ({ kind: 'Application' }),
      Worksheets: () => ({ kind: 'WorksheetCollection' }),
      Tables: () => ({ kind: 'TableCollection', sheet: null }),
      Names: () => ({ kind: 'NamedItemCollection', sheet: null }),
      Comments: () => ({ kind: 'CommentCollection', sheet: null }),
      Settings: () => ({ kind: 'SettingCollection' }),
      Protection: () => ({ kind: 'WorkbookProtection' }),
      _Runtime: () => ({ kind: 'Runtime' }),
    },
    make: {
      GetSelectedRange: ({ workbook }) => {
        const sheet = activeSheet(workbook);
        const [area, ...others] = sheet.selection;
        if (area === undefined || others.length > 0) return refuse('InvalidSelection', 'The selection is not one range.');
        return rangeTarget(sheet, area);
      },
      GetSelectedRanges: ({ workbook }) => {
        const sheet = activeSheet(workbook);
        return { kind: 'RangeAreas', sheet, areas: sheet.selection };
      },
      GetActiveCell: ({ workbook }) => {
        const sheet = activeSheet(workbook);
        const area = sheet.selection[0];
        return rangeTarget(sheet, cellArea(area?.row ?? 0, area?.column ?? 0));
      },
      _GetRangeForEventByReferenceId: (session, _target, args) =>
        session.references.get(asText(args[0])) ?? refuse('ItemNotFound', 'The changed range is not there any more.'),
      _GetRangeOrNullObjectForEventByReferenceId: (session, _target, args) => session.references.get(asText(args[0])) ?? NULL_TARGET,
    },
    call: {
      ...registrations({ ActivatedEvent: 2203 }, () => WORKBOOK_EVENTS),
      Save: (session) => {
        if (!session.options.canSave) refuse('UnsupportedOperation', 'Only the person can save this workbook.');
        session.saves += 1;
        session.isDirty = false;
      },
      _RemoveReference: (session, _target, args) => dropReference(session, asText(args[0])),
    },
  },
  Runtime: {
    get: { EnableEvents: (session) => session.eventsEnabled },
    set: {
      EnableEvents: (session, _target, value) => {
        session.eventsEnabled = asFlag(value);
      },
    },
  },
  WorkbookProtection: { get: { Protected: () => false } },
  Application: {
    get: {
      CalculationMode: ({ workbook }) => MODES[workbook.calculationMode],
      CalculationState: () => 'Done',
      DecimalSeparator: ({ workbook }) => workbook.culture.decimal,
      ThousandsSeparator: ({ workbook }) => workbook.culture.group,
      UseSystemSeparators: () => true,
    },
    set: {
      CalculationMode: ({ workbook }, _target, value) => {
        const word = asWord(value, Object.values(MODES));
        workbook.calculationMode = MODE_NAMES.find((name) => MODES[name] === word) ?? 'automatic';
      },
    },
    link: { CultureInfo: () => ({ kind: 'CultureInfo' }) },
    call: {
      Calculate: ({ workbook }, _target, args) =>
        computeNow(workbook, asWord(args[0], ['Recalculate', 'Full', 'FullRebuild']) !== 'Recalculate'),
      SuspendApiCalculationUntilNextSync: (session) => {
        session.suspendsCalculation = true;
      },
      SuspendScreenUpdatingUntilNextSync: () => undefined,
    },
  },
  CultureInfo: {
    get: { Name: ({ workbook }) => workbook.culture.name },
    link: { NumberFormat: () => ({ kind: 'NumberFormatInfo' }), DatetimeFormat: () => ({ kind: 'DatetimeFormatInfo' }) },
  },
  NumberFormatInfo: {
    get: {
      NumberDecimalSeparator: ({ workbook }) => workbook.culture.decimal,
      NumberGroupSeparator: ({ workbook }) => workbook.culture.group,
    },
  },
  DatetimeFormatInfo: {
    get: {
      DateSeparator: ({ workbook }) => workbook.culture.dateSeparator,
      ShortDatePattern: ({ workbook }) => (CULTURES[workbook.culture.name] ?? workbook.culture).shortDate.replaceAll('m', 'M'),
    },
  },
  SettingCollection: {
    items: ({ workbook }) => [...workbook.settings.keys()].map((key) => ({ kind: 'Setting' as const, key })),
    item: ({ workbook }, _target, key) => {
      const name = asText(key);
      return workbook.settings.has(name) ? { kind: 'Setting', key: name } : refuse('ItemNotFound', `There is no setting ${name}.`);
    },
    make: {
      Add: ({ workbook }, _target, args) => {
        const key = asText(args[0]);
        workbook.settings.set(key, args[1]);
        return { kind: 'Setting', key };
      },
      GetItemOrNullObject: ({ workbook }, _target, args) => {
        const key = asOptionalText(args[0]) ?? '';
        return workbook.settings.has(key) ? { kind: 'Setting', key } : NULL_TARGET;
      },
    },
    call: { GetCount: ({ workbook }) => workbook.settings.size },
  },
  Setting: {
    identity: (_session, { key }) => ({ _Id: key }),
    get: { Key: (_session, { key }) => key, Value: ({ workbook }, { key }) => workbook.settings.get(key) ?? null },
    set: { Value: ({ workbook }, { key }, value) => void workbook.settings.set(key, value) },
    call: { Delete: ({ workbook }, { key }) => void workbook.settings.delete(key) },
  },
};
