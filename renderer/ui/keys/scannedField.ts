/** The field in which a scan landed, as it was before: a scan opens a record and leaves no trace in what was being typed. */

type TextField = HTMLInputElement | HTMLTextAreaElement

export interface FieldMemory {
  /** Puts the text back; waits for the input method if it is still composing. */
  readonly restore: (composing: boolean) => void
}

function isTextField(element: Element | null): element is TextField {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
}

function write(field: TextField, value: string): void {
  const owner = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  // React overrides `value` on the element to notice writes of its own; the prototype's setter makes it see an edit.
  Object.getOwnPropertyDescriptor(owner, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Remembers the focused field now. */
export function rememberField(): FieldMemory {
  const field = document.activeElement
  if (!isTextField(field)) return { restore: () => {} }
  const { value, selectionStart, selectionEnd } = field
  const putBack = (): void => {
    if (field.value === value) return
    write(field, value)
    // Number and e-mail fields have no selection.
    if (selectionStart !== null) field.setSelectionRange(selectionStart, selectionEnd)
  }
  return {
    restore: (composing) => {
      if (!composing) {
        putBack()
        return
      }
      // The input method writes its letters into the field when it ends, after this key.
      field.addEventListener('compositionend', () => setTimeout(putBack), { once: true })
      field.blur()
      setTimeout(() => {
        putBack()
        field.focus()
      })
    },
  }
}
