/*
 * What can be said of any page or pane by looking at it: axe's rules, what does not fit its width, and whether one sees
 * where the keyboard is.
 */
import { readFileSync } from 'node:fs';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import type { AxeResults } from 'axe-core';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Puts axe into every page and frame of the context that is opened from now on; the page's own policy keeps holding. */
export async function withAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: axeSource });
}

/** What axe finds in a page or frame by itself, as `rule: where`. */
export async function violationsIn(frame: Page | Frame): Promise<string[]> {
  return frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (root: Document, options: object) => Promise<AxeResults> } };
    // axe reads one colour of an element early and the other late: what changed in between is no state anybody sees.
    const changes = new MutationObserver(() => undefined);
    changes.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['class', 'disabled', 'style'] });
    for (;;) {
      // A colour on its way to another is nobody's choice.
      const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      await Promise.all(passing.map((each) => each.finished.catch(() => undefined)));
      changes.takeRecords();
      const { violations } = await axe.run(document, { iframes: false, resultTypes: ['violations'] });
      const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`));
      if (found.length === 0 || changes.takeRecords().length === 0) return found;
    }
  });
}

/** What is wider than the room it has: scrolls sideways, sticks out, or is cut off. */
export async function cutIn(frame: Page | Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const faults: string[] = [];
    const named = (element: Element): string => `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40)}”`;
    const ruler = document.createElement('canvas').getContext('2d');
    if (document.documentElement.scrollWidth > innerWidth) faults.push(`the page is ${document.documentElement.scrollWidth} wide`);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (element.closest('svg') !== null || !element.checkVisibility({ visibilityProperty: true })) continue;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      // What only screen readers see is one pixel large.
      if (box.width <= 1 || box.height <= 1 || style.clipPath !== 'none') continue;
      if (box.right > innerWidth + 0.5 || box.left < -0.5) faults.push(`sticks out: ${named(element)}`);
      const isCut = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1 && element.tagName !== 'INPUT';
      if (isCut) faults.push(`is cut: ${named(element)}`);
      if (element instanceof HTMLInputElement && element.placeholder !== '' && ruler !== null) {
        ruler.font = style.font;
        if (ruler.measureText(element.placeholder).width > element.clientWidth + 1) faults.push(`is cut: placeholder ${element.placeholder}`);
      }
    }
    return faults;
  });
}

export interface SeenControl {
  readonly name: string;
  readonly isSeen: boolean;
}

/** The controls of a page and whether each has a frame, a line below or a picture that stays when colours are taken away. */
export async function controlsIn(frame: Frame): Promise<SeenControl[]> {
  return frame.evaluate(() => {
    const hasEdge = (style: CSSStyleDeclaration): boolean =>
      ['Top', 'Right', 'Bottom', 'Left'].some((side) => {
        const [width, kind, colour] = ['Width', 'Style', 'Color'].map((part) => style[`border${side}${part}` as 'borderTopWidth']);
        return kind !== 'none' && parseFloat(width ?? '') > 0 && !/^rgba\(.*, 0\)$|transparent/.test(colour ?? '');
      });
    const isSeen = (control: Element): boolean => {
      // The browser draws its own radio buttons and boxes.
      if (/^(radio|checkbox)$/.test(control.getAttribute('type') ?? '') && getComputedStyle(control).appearance === 'auto') return true;
      const around = [control, control.parentElement, control.nextElementSibling].filter((element) => element !== null);
      const edges = around.some((element) => [undefined, '::before', '::after'].some((part) => hasEdge(getComputedStyle(element, part))));
      return edges || getComputedStyle(control).textDecorationLine.includes('underline') || control.querySelector('svg') !== null;
    };
    const name = (control: Element): string => `${control.getAttribute('role') ?? control.tagName.toLowerCase()} “${control.getAttribute('aria-label') ?? control.textContent ?? ''}”`;
    const isShown = (control: Element): boolean => control.checkVisibility() && (control.closest('[hidden]') === null);
    // Heads of columns are words of a table, and what the menu lists has the menu's frame.
    const controls = [...document.querySelectorAll('button, input, select, textarea, a[href]')].filter((control) => isShown(control) && control.closest('th, [id$="menu"]') === null);
    return controls.map((control) => ({ name: name(control), isSeen: isSeen(control) }));
  });
}

/** Every control that Tab reaches in a frame, from its top to its end, and whether it looks other with the focus than without. */
export async function focusWalk(tab: Page, frame: Frame): Promise<SeenControl[]> {
  await frame.evaluate(() => {
    const looks = (element: Element): string => {
      const around = [element, element.parentElement, element.parentElement?.parentElement, element.nextElementSibling].filter((own) => own instanceof Element);
      // Backgrounds and shadows are taken away in a contrast theme; lines stay.
      return around.flatMap((own) => [undefined, '::before', '::after'].map((part) => {
        const { outlineStyle, outlineWidth, borderTopWidth, borderBottomWidth, borderTopColor, borderBottomColor, textDecorationStyle, transform, content } = getComputedStyle(own, part);
        const outline = outlineStyle === 'none' ? '' : outlineWidth;
        return [outline, borderTopWidth, borderBottomWidth, borderTopColor, borderBottomColor, textDecorationStyle, content === 'none' ? '' : transform].join(' ');
      })).join('|');
    };
    Object.assign(window, { looks, walked: new Map<Element, string>() });
    (document.activeElement as HTMLElement | null)?.blur();
    // A menu that is open would close when the focus went elsewhere.
    const start = document.querySelector<HTMLElement>('header button[aria-expanded="true"]') ?? document.querySelector('header');
    if (start?.tagName === 'HEADER') start.tabIndex = -1;
    start?.focus();
  });
  const step = (): Promise<SeenControl | 'again' | 'away'> => frame.evaluate(() => {
    const { looks, walked } = window as unknown as { looks: (element: Element) => string; walked: Map<Element, string> };
    const active = document.activeElement;
    if (active === null || active === document.body || !document.hasFocus()) return 'away' as const;
    if (walked.has(active)) return 'again' as const;
    const focused = looks(active);
    walked.set(active, focused);
    (active as HTMLElement).blur();
    const plain = looks(active);
    (active as HTMLElement).focus({ preventScroll: true });
    const name = `${active.getAttribute('role') ?? active.tagName.toLowerCase()} “${active.getAttribute('aria-label') ?? active.textContent ?? ''}”`;
    return { name, isSeen: focused !== plain };
  });
  const walked: SeenControl[] = [];
  for (let steps = 0; steps < 60; steps += 1) {
    await tab.keyboard.press('Tab');
    const found = await step();
    if (found === 'away' || found === 'again') break;
    walked.push(found);
  }
  return walked;
}
