// Fingers on an entry form: by its labels, as a clerk reads them.
import { fireEvent, screen, waitFor, within } from '@testing-library/react'

/** The open form; there is one at a time. */
export const openForm = () => screen.findByRole('form')

/** Types into the field of a label. */
export function typeAt(form: HTMLElement, label: string | RegExp, value: string): void {
  const field = within(form).getByLabelText(label, { selector: 'input, textarea' })
  fireEvent.change(field, { target: { value } })
  fireEvent.blur(field)
}

/** Chooses an answer of a group; without a group the first answer of that name. */
export function choose(form: HTMLElement, answer: string, group?: string): void {
  const of = group === undefined ? form : within(form).getByRole('radiogroup', { name: group })
  fireEvent.click(within(of).getByRole('radio', { name: answer }))
}

/** Submits it and waits until it is gone. */
export async function submitForm(form: HTMLElement): Promise<void> {
  fireEvent.submit(form)
  await waitFor(() => {
    if (form.isConnected) throw new Error(`The form stands still: ${form.textContent}`)
  })
}

/** Submits it and waits for the words of the refusal in it. */
export async function submitRefused(form: HTMLElement, words: string | RegExp): Promise<void> {
  fireEvent.submit(form)
  await within(form).findByText(words)
}
