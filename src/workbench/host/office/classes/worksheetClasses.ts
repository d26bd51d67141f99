/**
 * Worksheets, their protection, frozen panes and the sheet's own filter (which this host never has: tables filter themselves).
 */
import { cellArea, readAddress, requireOnSheet, SHEET_COLUMNS, SHEET_ROWS } from '../../model/area';
import { usedArea } from '../../model/blocks';
import { protectSheet, unprotectSheet } from '../../model/protection';
import { computeNow } from '../../model/recalculation';
import { refuse } from '../../model/refusal';
import {
  activateSheet, activeSheet, addSheet, colourTab, findSheet, freezePanes, moveSheet, removeSheet, renameSheet, requireSheet,
  showGridlines, showSheet,
} from '../../model/sheets';
import type { Sheet } from '../../workbook';
import { asFlag, asInteger, asOptionalText, asRange, asRangeOrAddress, asRecord, asText, asWord } from '../readArguments';
import { registrations, type ClassTables } from '../classTable';
import { NULL_TARGET, rangeTarget, type Target } from '../target';
import { WORKBOOK_EVENTS } from './applicationClasses';

const SHEET_EVENTS = {
  DataChangedEvent: 10, ActivatedEvent: 11, DeactivatedEvent: 12, SelectionChangedEvent: 14, CalculatedEvent: 16, FormatChangedEvent: 18,
  ProtectionChangedEvent: 24,
};
const COLLECTION_EVENTS = { ...SHEET_EVENTS, AddedEvent: 13, DeletedEvent: 15 };

function worksheet(sheet: Sheet | undefined): Target {
  return sheet === undefined ? NULL_TARGET : { kind: 'Worksheet', sheet };
}

function visible(sheets: readonly Sheet[], visibleOnly: unknown): readonly Sheet[] {
  return visibleOnly === true ? sheets.filter((sheet) => sheet.visibility === 'Visible') : sheets;
}

function usedOrCorner(sheet: Sheet, valuesOnly: unknown): Target {
  return rangeTarget(sheet, usedArea(sheet, valuesOnly === true) ?? cellArea(0, 0));
}

export const worksheetClasses: ClassTables = {
  WorksheetCollection: {
    items: ({ workbook }) => workbook.sheets.map((sheet) => ({ kind: 'Worksheet' as const, sheet })),
    item: ({ workbook }, _target, key) => worksheet(requireSheet(workbook, asText(key))),
    make: {
      Add: ({ workbook }, _target, args) => worksheet(addSheet(workbook, asOptionalText(args[0]), 'addin')),
      GetActiveWorksheet: ({ workbook }) => worksheet(activeSheet(workbook)),
      GetFirst: ({ workbook }, _target, args) => worksheet(visible(workbook.sheets, args[0])[0]),
      GetLast: ({ workbook }, _target, args) => worksheet(visible(workbook.sheets, args[0]).at(-1)),
      GetItemOrNullObject: ({ workbook }, _target, args) => worksheet(findSheet(workbook, asText(args[0]))),
    },
    call: {
      ...registrations(COLLECTION_EVENTS, () => WORKBOOK_EVENTS),
      GetCount: ({ workbook }, _target, args) => visible(workbook.sheets, args[0]).length,
    },
  },
  Worksheet: {
    identity: (_session, { sheet }) => ({ Id: sheet.id }),
    get: {
      Id: (_session, { sheet }) => sheet.id,
      Name: (_session, { sheet }) => sheet.name,
      Position: ({ workbook }, { sheet }) => workbook.sheets.indexOf(sheet),
      Visibility: (_session, { sheet }) => sheet.visibility,
      TabColor: (_session, { sheet }) => sheet.tabColor,
      ShowGridlines: (_session, { sheet }) => sheet.showGridlines,
      StandardWidth: (_session, { sheet }) => sheet.standardWidth,
    },
    set: {
      Name: ({ workbook }, { sheet }, value) => renameSheet(workbook, sheet, asText(value), 'addin'),
      Position: ({ workbook }, { sheet }, value) => moveSheet(workbook, sheet, asInteger(value), 'addin'),
      Visibility: ({ workbook }, { sheet }, value) =>
        showSheet(workbook, sheet, asWord(value, ['Visible', 'Hidden', 'VeryHidden']), 'addin'),
      TabColor: ({ workbook }, { sheet }, value) => colourTab(workbook, sheet, asText(value).toUpperCase(), 'addin'),
      // office.js sends the property under this shorter name.
      Gridlines: ({ workbook }, { sheet }, value) => showGridlines(workbook, sheet, asFlag(value), 'addin'),
    },
    link: {
      AutoFilter: (_session, { sheet }) => ({ kind: 'WorksheetAutoFilter', sheet }),
      Charts: (_session, { sheet }) => ({ kind: 'ChartCollection', sheet }),
      Comments: (_session, { sheet }) => ({ kind: 'CommentCollection', sheet }),
      FreezePanes: (_session, { sheet }) => ({ kind: 'WorksheetFreezePanes', sheet }),
      Names: (_session, { sheet }) => ({ kind: 'NamedItemCollection', sheet }),
      Protection: (_session, { sheet }) => ({ kind: 'WorksheetProtection', sheet }),
      Tables: (_session, { sheet }) => ({ kind: 'TableCollection', sheet }),
    },
    make: {
      GetCell: (_session, { sheet }, args) => rangeTarget(sheet, requireOnSheet(cellArea(asInteger(args[0]), asInteger(args[1])))),
      GetRange: ({ workbook }, { sheet }, args) => {
        const address = asOptionalText(args[0]);
        if (address === null || address === '') return rangeTarget(sheet, { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS });
        const place = asRangeOrAddress(workbook, sheet, address);
        if (place.sheet !== sheet) refuse('InvalidArgument', `${address} is on another sheet.`);
        return { kind: 'Range', place };
      },
      GetRangeByIndexes: (_session, { sheet }, args) =>
        rangeTarget(sheet, requireOnSheet({
          row: asInteger(args[0]), column: asInteger(args[1]), rows: asInteger(args[2]), columns: asInteger(args[3]),
        })),
      GetRanges: (_session, { sheet }, args) => ({
        kind: 'RangeAreas', sheet,
        areas: asText(args[0]).split(',').map((part) => readAddress(part) ?? refuse('InvalidArgument', `${part} is not a range.`)),
      }),
      GetUsedRange: (_session, { sheet }, args) => usedOrCorner(sheet, args[0]),
      GetUsedRangeOrNullObject: (_session, { sheet }, args) => {
        const area = usedArea(sheet, args[0] === true);
        return area === null ? NULL_TARGET : rangeTarget(sheet, area);
      },
    },
    call: {
      ...registrations<{ readonly sheet: Sheet }>(SHEET_EVENTS, (_session, { sheet }) => sheet.id),
      Activate: ({ workbook }, { sheet }) => activateSheet(workbook, sheet, 'addin'),
      Calculate: ({ workbook }, _target, args) => computeNow(workbook, args[0] === true),
      Delete: ({ workbook }, { sheet }) => removeSheet(workbook, sheet, 'addin'),
    },
  },
  WorksheetProtection: {
    get: {
      Protected: (_session, { sheet }) => sheet.protection !== null,
      Options: (_session, { sheet }) => sheet.protection?.options ?? null,
    },
    call: {
      Protect: ({ workbook }, { sheet }, args) =>
        protectSheet(workbook, sheet, readProtection(args[0]), asOptionalText(args[1]) ?? '', 'addin'),
      Unprotect: ({ workbook, options }, { sheet }, args) => {
        if (sheet.protection === null && options.refusesNeedlessUnprotect) refuse('AccessDenied', `The sheet ${sheet.name} is not protected.`);
        unprotectSheet(workbook, sheet, asOptionalText(args[0]) ?? '', 'addin');
      },
    },
  },
  WorksheetFreezePanes: {
    make: {
      GetLocation: (_session, { sheet }) => frozen(sheet) ?? refuse('ItemNotFound', 'Nothing is frozen.'),
      GetLocationOrNullObject: (_session, { sheet }) => frozen(sheet) ?? NULL_TARGET,
    },
    call: {
      FreezeRows: ({ workbook }, { sheet }, args) => freezePanes(workbook, sheet, asInteger(args[0] ?? 1), 0, 'addin'),
      FreezeColumns: ({ workbook }, { sheet }, args) => freezePanes(workbook, sheet, 0, asInteger(args[0] ?? 1), 'addin'),
      FreezeAt: ({ workbook }, { sheet }, args) => {
        const area = typeof args[0] === 'string' ? readAddress(args[0]) : asRange(args[0]).area;
        if (area === null) refuse('InvalidArgument', 'A range is needed.');
        else freezePanes(workbook, sheet, area.rows, area.columns, 'addin');
      },
      Unfreeze: ({ workbook }, { sheet }) => freezePanes(workbook, sheet, 0, 0, 'addin'),
    },
  },
  WorksheetAutoFilter: { get: { Enabled: () => false, IsDataFiltered: () => false, Criteria: () => [] } },
};

function readProtection(value: unknown): Readonly<Record<string, boolean | string>> {
  if (value === undefined || value === null) return {};
  const options: Record<string, boolean | string> = {};
  for (const [name, option] of Object.entries(asRecord(value))) {
    if (typeof option !== 'boolean' && typeof option !== 'string') refuse('InvalidArgument', `${name} is neither true nor false.`);
    else options[name] = option;
  }
  return options;
}

function frozen(sheet: Sheet): Target | null {
  const { frozenRows: rows, frozenColumns: columns } = sheet;
  if (rows === 0 && columns === 0) return null;
  return rangeTarget(sheet, { row: 0, column: 0, rows: rows === 0 ? SHEET_ROWS : rows, columns: columns === 0 ? SHEET_COLUMNS : columns });
}

