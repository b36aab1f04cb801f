// PageDown and PageUp in a form go from section to section: the corrected field is near, however long the form.

const FIELD = 'input:not([type=hidden]):not([tabindex="-1"]), select, textarea'

/** What of a key tells the step; keys with a modifier belong to others. */
interface StepKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly metaKey: boolean
}

/** Sections on (1) or back (-1); undefined for any other key. */
export function sectionStep({ key, ctrlKey, altKey, shiftKey, metaKey }: StepKey): 1 | -1 | undefined {
  if (ctrlKey || altKey || shiftKey || metaKey) return undefined
  if (key === 'PageDown') return 1
  return key === 'PageUp' ? -1 : undefined
}

/**
 * Puts the cursor into the first field of the next section, what stands there selected as Tab does; of several lines the cursor comes to
 * the end, because a remark is mostly added to. Stays where it is past the last one. False where the form has no other section.
 */
export function stepToSection(form: HTMLFormElement, from: Element, step: 1 | -1): boolean {
  const fields = [...form.querySelectorAll('.entry-section')].flatMap((section) => {
    const first = [...section.querySelectorAll<HTMLElement>(FIELD)].find((field) => !field.matches(':disabled'))
    return first === undefined ? [] : [{ section, first }]
  })
  if (fields.length < 2) return false
  const here = fields.findIndex(({ section }) => section.contains(from))
  focusField(fields[here + step]?.first)
  return true
}

function focusField(field: HTMLElement | undefined): void {
  field?.focus()
  // Focus alone scrolls to the cursor, and leaves the rest of a field of several lines below the edge.
  field?.scrollIntoView?.({ block: 'nearest' })
  if (field instanceof HTMLInputElement) field.select()
  if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length)
}
