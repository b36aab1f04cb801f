/** A block of fields as the paper has it: at most seven, so that an eye takes it in at once (architecture 9). */
import { Children, type ReactNode } from 'react'

const MOST_FIELDS = 7

interface EntrySectionProps {
  /** None where the form's own title says it: one subject has one name. */
  readonly title?: string
  readonly children: ReactNode
}

/** **Throws** with more than seven fields: split the section by subject. */
export function EntrySection({ title, children }: EntrySectionProps) {
  if (Children.toArray(children).length > MOST_FIELDS)
    throw new Error(`Section ${title ?? 'without a title'} has more than ${MOST_FIELDS} fields.`)
  return (
    <fieldset className='entry-section'>
      {title !== undefined && <legend>{title}</legend>}
      <div className='entry-section-fields'>{children}</div>
    </fieldset>
  )
}
