/** Which key press is meant for the page rather than for what has the focus. Pure, but for asking the element what it is. */

/** What the keyboard can do anywhere on the page. */
export type Shortcut = 'toggle' | 'step' | 'reset';

/** The part of a KeyboardEvent that decides. */
export interface Press {
  readonly key: string;
  readonly repeat: boolean;
  readonly defaultPrevented: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

/** An element, as far as it must be asked. */
export interface Focused {
  closest(selector: string): unknown;
}

const typing = 'input:not([type=range], [type=checkbox], [type=file]), textarea, select, [contenteditable=true]';
const pressing = 'button, a, summary, input:not([type=range]), [role=button], [role=tab]';
const moving = 'input, [role=slider], [role=tab], [role=grid], [role=radiogroup], [role=listbox], [popover]';

/** The shortcut that `press` is while `focused` has the focus; null where the press belongs to the element or the browser. */
export function shortcutOf(press: Press, focused: Focused | null): Shortcut | null {
  if (press.defaultPrevented || press.isComposing || press.ctrlKey || press.metaKey || press.altKey) return null;
  if (focused?.closest(typing)) return null;
  switch (press.key) {
    case ' ':
      return press.repeat || focused?.closest(pressing) ? null : 'toggle';
    case 'ArrowRight':
      return focused?.closest(moving) ? null : 'step';
    case 'r':
    case 'R':
      return press.repeat ? null : 'reset';
    default:
      return null;
  }
}
