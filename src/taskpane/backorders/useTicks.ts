import { createContext, useState } from "react";
import type { ListKind, ListSection, OpenedList, TickedRows, Ticks } from "../../app/browseLists";

/** Which rows of a list are ticked: section by section all but some, or some alone. */
export interface TickState {
  /** As an act is told of it. */
  readonly ticks: readonly Ticks[];
  /** How many rows are ticked. */
  readonly total: number;
  isTicked(section: string, key: string): boolean;
  /** How many rows of a section are ticked. */
  count(section: ListSection): number;
  tick(section: string, key: string, isOn: boolean): void;
  tickAll(section: string, isOn: boolean): void;
}

/** What a person has ticked in the lists of the desk. A list that is worked out anew keeps what it still can of it. */
export type TickMemory = Map<ListKind, TickedRows>;
export const TickMemoryContext = createContext<TickMemory>(new Map());

interface Said {
  readonly id: string | undefined;
  readonly sections: ReadonlyMap<string, Ticks>;
}

/** Ticks of a list; what a person ticks is remembered by the list's name. */
export function useTicks(opened: OpenedList | undefined, remember: (said: TickedRows) => void): TickState {
  const [said, setSaid] = useState<Said>({ id: undefined, sections: new Map() });
  const sections = opened?.sections ?? [];
  const own = said.id === opened?.id ? said.sections : sectionsOf(opened?.ticks ?? []);
  const of = (section: string): Ticks => own.get(section) ?? { section, isOn: sections.find(({ key }) => key === section)?.startsOn ?? false, except: [] };
  const set = (ticks: Ticks): void => {
    if (opened === undefined) return;
    const next = new Map([...own, [ticks.section, ticks]]);
    setSaid({ id: opened.id, sections: next });
    remember({ id: opened.id, ticks: [...next.values()] });
  };
  const count = ({ key, tickable }: ListSection): number => {
    const { isOn, except } = of(key);
    return isOn ? tickable - except.length : except.length;
  };
  return {
    ticks: sections.map(({ key }) => of(key)),
    total: sections.reduce((sum, section) => sum + count(section), 0),
    isTicked: (section, key) => of(section).except.includes(key) !== of(section).isOn,
    count,
    tick(section, key, isOn) {
      const before = of(section);
      const others = before.except.filter((other) => other !== key);
      set({ ...before, except: isOn === before.isOn ? others : [...others, key] });
    },
    tickAll: (section, isOn) => set({ section, isOn, except: [] }),
  };
}

function sectionsOf(ticks: readonly Ticks[]): Said["sections"] {
  return new Map(ticks.map((own) => [own.section, own]));
}
