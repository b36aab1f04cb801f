/** Keys a packaged desk does not pass on: a reload in the middle of a form, or the developer tools on a counter. */

/** What of Electron's input event decides. */
export interface KeyPress {
  readonly type: string
  readonly key: string
  readonly control: boolean
  readonly meta: boolean
  readonly shift: boolean
  readonly alt: boolean
}

/** Whether a key press is swallowed. F5 alone stays: it is a function key of the desk, and no menu binds it to a reload. */
export function isBlockedKey({ type, key, control, meta, shift, alt }: KeyPress): boolean {
  if (type !== 'keyDown') return false
  const command = control || meta
  const letter = key.toLowerCase()
  const reload = command && (letter === 'r' || key === 'F5')
  const tools = key === 'F12' || (command && (shift || alt) && ['i', 'j', 'c'].includes(letter))
  return reload || tools
}
