/** A block of fields as the paper has it: at most seven, so that an eye takes it in at once (architecture 9). */
import { Children, type ReactNode } from 'react'

const MOST_FIELDS = 7

interface EntrySectionProps {
  readonly title: string
  readonly children: ReactNode
}

/** **Throws** with more than seven fields: split the section by subject. */
export function EntrySection({ title, children }: EntrySectionProps) {
  if (Children.toArray(children).length > MOST_FIELDS)
    throw new Error(`Section ${title} has more than ${MOST_FIELDS} fields.`)
  return (
    <fieldset className='entry-section'>
      <legend>{title}</legend>
      <div className='entry-section-fields'>{children}</div>
    </fieldset>
  )
}
