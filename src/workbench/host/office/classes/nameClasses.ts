/**
 * Defined names, of the workbook and of sheets.
 */
import { refuse } from '../../model/refusal';
import { addName, editName, findName, removeName } from '../../model/rules';
import { activeSheet, requireSheet } from '../../model/sheets';
import type { DefinedName, Sheet } from '../../workbook';
import { absoluteFormula, asFlag, asOptionalText, asText, findArea, fullAddress } from '../readArguments';
import type { ClassTables } from '../classTable';
import type { Session } from '../session';
import { isTarget, NULL_TARGET, rangeTarget, type RangePlace, type Target } from '../target';

function namesIn({ workbook }: Session, sheet: Sheet | null): readonly DefinedName[] {
  return workbook.names.filter((name) => name.sheetId === (sheet?.id ?? null));
}

function target(name: DefinedName | undefined): Target {
  return name === undefined ? NULL_TARGET : { kind: 'NamedItem', name };
}

function home({ workbook }: Session, name: DefinedName): Sheet {
  return name.sheetId === null ? activeSheet(workbook) : requireSheet(workbook, name.sheetId);
}

function rangeOf(session: Session, name: DefinedName): RangePlace | null {
  return findArea(session.workbook, home(session, name), name.formula);
}

function asFormula(value: unknown): string {
  if (isTarget(value)) {
    return value.kind === 'Range' ? absoluteFormula(value.place) : refuse('InvalidArgument', 'A range or a formula is needed.');
  }
  const text = String(value);
  return text.startsWith('=') ? text : `=${typeof value === 'string' ? `"${text}"` : text}`;
}

export const nameClasses: ClassTables = {
  NamedItemCollection: {
    items: (session, { sheet }) => namesIn(session, sheet).map((name) => ({ kind: 'NamedItem' as const, name })),
    item: ({ workbook }, { sheet }, key) => {
      const name = findName(workbook, asText(key), sheet?.id ?? null);
      return name === undefined ? refuse('ItemNotFound', `There is no name ${asText(key)}.`) : target(name);
    },
    make: {
      Add: ({ workbook }, { sheet }, args) => {
        const name = addName(workbook, asText(args[0]), asFormula(args[1]), sheet?.id ?? null, 'addin');
        editName(workbook, name, { comment: asOptionalText(args[2]) ?? '' }, 'addin');
        return target(name);
      },
      GetItemOrNullObject: ({ workbook }, { sheet }, args) => target(findName(workbook, asText(args[0]), sheet?.id ?? null)),
    },
    call: { GetCount: (session, { sheet }) => namesIn(session, sheet).length },
  },
  NamedItem: {
    identity: (_session, { name }) => ({ _Id: name.name }),
    get: {
      Name: (_session, { name }) => name.name,
      Comment: (_session, { name }) => name.comment,
      Formula: (_session, { name }) => name.formula,
      Scope: (_session, { name }) => (name.sheetId === null ? 'Workbook' : 'Worksheet'),
      Visible: (_session, { name }) => name.visible,
      Type: (session, { name }) => (rangeOf(session, name) === null ? 'String' : 'Range'),
      Value: (session, { name }) => {
        const place = rangeOf(session, name);
        return place === null ? name.formula.slice(1) : fullAddress(place);
      },
    },
    set: {
      Comment: ({ workbook }, { name }, value) => editName(workbook, name, { comment: asText(value) }, 'addin'),
      Formula: ({ workbook }, { name }, value) => editName(workbook, name, { formula: asFormula(value) }, 'addin'),
      Visible: ({ workbook }, { name }, value) => editName(workbook, name, { visible: asFlag(value) }, 'addin'),
    },
    link: { Worksheet: (session, { name }) => ({ kind: 'Worksheet', sheet: home(session, name) }) },
    make: {
      GetRange: (session, { name }) => {
        const place = rangeOf(session, name) ?? refuse('InvalidArgument', `${name.name} is not a range.`);
        return rangeTarget(place.sheet, place.area);
      },
      GetRangeOrNullObject: (session, { name }) => {
        const place = rangeOf(session, name);
        return place === null ? NULL_TARGET : rangeTarget(place.sheet, place.area);
      },
    },
    call: { Delete: ({ workbook }, { name }) => removeName(workbook, name, 'addin') },
  },
};
