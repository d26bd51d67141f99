/**
 * Threaded comments on cells. Replies, mentions and notes (a later API) are left out.
 */
import { cellArea } from '../../model/area';
import { refuse } from '../../model/refusal';
import { addComment, commentAt, editComment, removeComment } from '../../model/rules';
import { activeSheet } from '../../model/sheets';
import type { CellComment, Sheet } from '../../workbook';
import { asFlag, asInteger, asRangeOrAddress, asRecord, asText } from '../readArguments';
import type { ClassTables } from '../classTable';
import type { Session } from '../session';
import { NULL_TARGET, rangeTarget, type Target } from '../target';

type Placed = { readonly kind: 'Comment'; readonly sheet: Sheet; readonly comment: CellComment };

function commentsOn({ workbook }: Session, only: Sheet | null): readonly Placed[] {
  const sheets = only === null ? workbook.sheets : [only];
  return sheets.flatMap((sheet) =>
    sheet.comments.filter((comment) => comment.kind === 'comment').map((comment) => ({ kind: 'Comment' as const, sheet, comment })));
}

function cell(session: Session, sheet: Sheet | null, value: unknown): { readonly sheet: Sheet; readonly row: number; readonly column: number } {
  const place = asRangeOrAddress(session.workbook, sheet ?? activeSheet(session.workbook), value);
  if (place.area.rows !== 1 || place.area.columns !== 1) refuse('InvalidArgument', 'A comment stands on one cell.');
  return { sheet: place.sheet, row: place.area.row, column: place.area.column };
}

function contentOf(value: unknown): string {
  return typeof value === 'string' ? value : asText(asRecord(value)['richContent']);
}

export const commentClasses: ClassTables = {
  CommentCollection: {
    items: (session, { sheet }) => commentsOn(session, sheet),
    item: (session, { sheet }, key) =>
      commentsOn(session, sheet).find(({ comment }) => comment.id === key) ?? refuse('ItemNotFound', 'There is no such comment.'),
    make: {
      Add: (session, target, args): Target => {
        const { sheet, row, column } = cell(session, target.sheet, args[0]);
        const comment = { kind: 'comment' as const, content: contentOf(args[1]), authorName: session.options.userName };
        return { kind: 'Comment', sheet, comment: addComment(session.workbook, sheet, { row, column }, comment, 'addin') };
      },
      GetItemAt: (session, { sheet }, args) =>
        commentsOn(session, sheet)[asInteger(args[0])] ?? refuse('InvalidArgument', 'There is no such comment.'),
      GetItemByCell: (session, target, args) => {
        const { sheet, row, column } = cell(session, target.sheet, args[0]);
        const comment = commentAt(sheet, row, column);
        if (comment === undefined || comment.kind !== 'comment') return refuse('ItemNotFound', 'The cell has no comment.');
        return { kind: 'Comment', sheet, comment };
      },
      GetItemOrNullObject: (session, { sheet }, args) =>
        commentsOn(session, sheet).find(({ comment }) => comment.id === args[0]) ?? NULL_TARGET,
    },
    call: { GetCount: (session, { sheet }) => commentsOn(session, sheet).length },
  },
  Comment: {
    identity: (_session, { comment }) => ({ Id: comment.id }),
    get: {
      Id: (_session, { comment }) => comment.id,
      Content: (_session, { comment }) => comment.content,
      AuthorName: (_session, { comment }) => comment.authorName,
      Resolved: (_session, { comment }) => comment.resolved,
    },
    set: {
      Content: ({ workbook }, { sheet, comment }, value) => editComment(workbook, sheet, comment, { content: asText(value) }, 'addin'),
      Resolved: ({ workbook }, { sheet, comment }, value) => editComment(workbook, sheet, comment, { resolved: asFlag(value) }, 'addin'),
    },
    make: { GetLocation: (_session, { sheet, comment }) => rangeTarget(sheet, cellArea(comment.row, comment.column)) },
    call: { Delete: ({ workbook }, { sheet, comment }) => removeComment(workbook, sheet, comment, 'addin') },
  },
};
