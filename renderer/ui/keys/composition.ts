/** Whether an input method is composing: while it is, no key acts (architecture 9). */

/** Key code of a keydown that the input method takes; some report it without `isComposing`. */
const takenByInputMethod = 229

/** Whether this keydown belongs to the input method. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === takenByInputMethod || event.key === 'Process'
}

/** The same for an event that React wraps. */
export function isReactComposing(event: { readonly nativeEvent: KeyboardEvent }): boolean {
  return isComposing(event.nativeEvent)
}

/** Whether the element takes typed text, so that plain letters and digits belong to it. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type)
}
