import { issue, type Issue, type IssuePlace } from "../../issues/issue";
import type { BookRow } from "../../tables/tables";
import { soundRows, type Book } from "../book/book";

/**
 * Departments and projects (sales-bc 1.8; 2.4, rule 14): what a card proposes, what is asked for of whoever and whatever is
 * posted for, and which two may not stand together.
 */
export const DIMENSIONS = ["department", "project"] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export type DimensionSet = Readonly<Record<Dimension, string>>;
/** What a rule may be for. */
export type Ruled = BookRow<"DefaultDimensions">["tableName"];

export const RULED_TABLE = { customers: "Customers", vendors: "Vendors", items: "Items", accounts: "Accounts" } as const satisfies Record<Ruled, string>;

/** The cell that holds a dimension of what is checked. */
export type DimensionPlace = (dimension: Dimension) => IssuePlace;

export interface Dimensions {
  /** False where no rule and no combination is set up: then there is nothing to check. */
  readonly hasRules: boolean;
  /** The value proposed for a card; blank where none is, or where none is taken. */
  proposed(kind: Ruled, no: string, dimension: Dimension): string;
  /** DIM-03, DIM-04 or DIM-05 for each rule of a card that the values do not meet. */
  ruleIssues(kind: Ruled, no: string, values: DimensionSet, at: DimensionPlace): readonly Issue[];
  /** DIM-06 where department and project may not stand together. */
  combinationIssues(values: DimensionSet, at: DimensionPlace): readonly Issue[];
  /** DIM-01 or DIM-02 for a value that is unknown or blocked; a blank one is none. */
  valueIssues(dimension: Dimension, value: string, place: IssuePlace): readonly Issue[];
}

const made = new WeakMap<Book, Dimensions>();

export function dimensionsOf(book: Book): Dimensions {
  const existing = made.get(book);
  if (existing) return existing;
  const created = createDimensions(book);
  made.set(book, created);
  return created;
}

function createDimensions(book: Book): Dimensions {
  const rules = new Map(soundRows(book, "DefaultDimensions").map((row) => [`${row.tableName}\u0000${row.no}\u0000${row.dimension}`, row]));
  const values = new Map(soundRows(book, "DimensionValues").map((row) => [`${row.dimension}\u0000${row.valueCode}`, row]));
  const pairs = new Map(soundRows(book, "DimensionCombinations").map((row) => [`${row.department}\u0000${row.project}`, row.restriction]));
  const ruleOf = (kind: Ruled, no: string, dimension: Dimension) => (rules.size === 0 ? undefined : rules.get(`${kind}\u0000${no}\u0000${dimension}`));
  return {
    hasRules: rules.size > 0 || pairs.size > 0,
    proposed: (kind, no, dimension) => {
      const rule = ruleOf(kind, no, dimension);
      return !rule || rule.valuePosting === "noCode" ? "" : rule.valueCode;
    },
    ruleIssues: (kind, no, given, at) =>
      DIMENSIONS.flatMap((dimension) => {
        const rule = ruleOf(kind, no, dimension);
        return rule ? unmet(rule, given[dimension], at(dimension)) : [];
      }),
    combinationIssues: ({ department, project }, at) => {
      if (department === "" || project === "") return [];
      const restriction = pairs.get(`${department}\u0000${project}`) ?? pairs.get(`${department}\u0000`) ?? pairs.get(`\u0000${project}`) ?? pairs.get("\u0000");
      return restriction === "blocked" ? [issue("DIM-06", at("project"), { department, project })] : [];
    },
    valueIssues: (dimension, value, place) => {
      if (value === "") return [];
      const row = values.get(`${dimension}\u0000${value}`);
      if (!row) return [issue("DIM-01", place, { dimension, value })];
      return row.blocked ? [issue("DIM-02", place, { dimension, value })] : [];
    },
  };
}

function unmet({ tableName, no, dimension, valueCode, valuePosting }: BookRow<"DefaultDimensions">, given: string, place: IssuePlace): readonly Issue[] {
  const rule = { no, table: { table: RULED_TABLE[tableName] }, dimension };
  if (valuePosting === "codeMandatory" && given === "") return [issue("DIM-03", place, rule)];
  if (valuePosting === "sameCode" && given !== valueCode) return [issue("DIM-04", place, { ...rule, value: valueCode })];
  return valuePosting === "noCode" && given !== "" ? [issue("DIM-05", place, { ...rule, value: given })] : [];
}
