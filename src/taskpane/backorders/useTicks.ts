import { useState } from "react";
import type { ListSection, OpenedList, Ticks } from "../../app/browseLists";

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

interface Said {
  readonly id: string | undefined;
  readonly sections: ReadonlyMap<string, { readonly isOn: boolean; readonly except: ReadonlySet<string> }>;
}

const NONE: ReadonlySet<string> = new Set();

/** Ticks of a list, which is forgotten with it; `startsOn` says which sections are ticked from the beginning. */
export function useTicks(opened: OpenedList | undefined, startsOn: (section: string) => boolean): TickState {
  const [said, setSaid] = useState<Said>({ id: undefined, sections: new Map() });
  const own = said.id === opened?.id ? said.sections : undefined;
  const of = (section: string) => own?.get(section) ?? { isOn: startsOn(section), except: NONE };
  const set = (section: string, isOn: boolean, except: ReadonlySet<string>): void => setSaid({ id: opened?.id, sections: new Map([...(own ?? []), [section, { isOn, except }]]) });
  const count = ({ key, tickable }: ListSection): number => {
    const { isOn, except } = of(key);
    return isOn ? tickable - except.size : except.size;
  };
  const sections = opened?.sections ?? [];
  return {
    ticks: sections.map(({ key }) => ({ section: key, isOn: of(key).isOn, except: [...of(key).except] })),
    total: sections.reduce((sum, section) => sum + count(section), 0),
    isTicked: (section, key) => of(section).except.has(key) !== of(section).isOn,
    count,
    tick(section, key, isOn) {
      const before = of(section);
      const except = new Set(before.except);
      if (isOn === before.isOn) except.delete(key);
      else except.add(key);
      set(section, before.isOn, except);
    },
    tickAll: (section, isOn) => set(section, isOn, NONE),
  };
}
