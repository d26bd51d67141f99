/**
 * All class tables together, and what happens when a member stands in none of them.
 */
import { refuse } from '../model/refusal';
import type { ClassTable, ClassTables } from './classTable';
import { applicationClasses } from './classes/applicationClasses';
import { chartClasses } from './classes/chartClasses';
import { commentClasses } from './classes/commentClasses';
import { conditionalFormatClasses } from './classes/conditionalFormatClasses';
import { nameClasses } from './classes/nameClasses';
import { rangeClasses } from './classes/rangeClasses';
import { rangeFormatClasses } from './classes/rangeFormatClasses';
import { serviceClasses } from './classes/serviceClasses';
import { tableClasses } from './classes/tableClasses';
import { tableFilterClasses } from './classes/tableFilterClasses';
import { tablePartClasses } from './classes/tablePartClasses';
import { validationClasses } from './classes/validationClasses';
import { worksheetClasses } from './classes/worksheetClasses';
import type { Session } from './session';
import type { Target } from './target';

const CLASSES: ClassTables = {
  ...applicationClasses, ...worksheetClasses, ...rangeClasses, ...rangeFormatClasses, ...validationClasses, ...conditionalFormatClasses, ...chartClasses,
  ...tableClasses, ...tablePartClasses, ...tableFilterClasses, ...nameClasses, ...commentClasses, ...serviceClasses,
};

/** The table of a target's class. */
export function classTableOf(session: Session, target: Target): ClassTable<Target> {
  // The table found under a kind takes targets of that kind, which the type system cannot follow through the lookup.
  const table = CLASSES[target.kind] as ClassTable<Target> | undefined;
  return table ?? unknownMember(session, target, '');
}

/** The class as a person would name it. */
export function classNameOf(target: Target): string {
  if (target.kind === 'Service') return target.name;
  if (target.kind === 'ChartPart') return `Chart.${target.path}`;
  return target.kind === 'ConditionalPart' ? `ConditionalFormat.${target.path}` : target.kind;
}

/** Records a member the host does not know and refuses it by name. */
export function unknownMember(session: Session, target: Target, member: string): never {
  const name = member === '' ? classNameOf(target) : `${classNameOf(target)}.${member}`;
  session.unknown.push(name);
  return refuse('ApiNotFound', `This host does not know ${name}.`);
}
