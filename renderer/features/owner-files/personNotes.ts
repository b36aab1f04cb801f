/** What another desk wrote of a person while the form was typed in, field by field and phone by phone. */
import type { Store } from '#renderer/db/store.ts'
import { lastDeskOf } from '#renderer/db/useFollowedForm.ts'
import { fieldWord } from '#renderer/text/recordWords.ts'
import { text } from '#renderer/text/text.ts'
import type { ElsewhereNote } from '#renderer/ui/ElsewhereNotes.tsx'
import { isFlaggedField, keepsWords } from './keepsWords.ts'
import type { ShownPerson } from './openPersonForm.ts'
import type { PersonFields } from './personFields.ts'
import type { PersonFile } from './queries.ts'

/** One such field, in the words under it and in those above the form. */
export interface PersonNote extends Omit<ElsewhereNote, 'onTake'> {
  /** Name of the field, or id of the phone. */
  readonly name: string
  readonly words: string
}

interface Changed {
  readonly changed: readonly string[]
  readonly arrived: ShownPerson
  readonly fields: PersonFields
}

export function personNotes(
  store: Store,
  file: PersonFile,
  { changed, arrived, fields }: Changed,
): Promise<readonly PersonNote[]> {
  const noteOf = async (name: string): Promise<PersonNote> => {
    const phone = file.phones.find((row) => row.id === name)
    const at = fields.phones.findIndex((line) => line.id === name)
    // A phone that is not among the records any more was removed elsewhere.
    const place = at >= 0 ? { entity: 'phone', field: 'number' } : { entity: 'person', field: name }
    const desk = await lastDeskOf(store, phone ?? file.person, phone ? 'number' : name)
    const who = desk === undefined ? text('ownerFiles.thisDesk') : desk || text('ownerFiles.otherDesk')
    const value = quotedValue(arrived, name)
    const now = keepsWords(store, place.entity, place.field)
    return {
      name,
      field: at >= 0 ? `phones.${at}.number` : name,
      label: fieldWord(place.entity, place.field),
      desk,
      isFlagged: isFlaggedField(store, place.entity, place.field),
      value,
      words:
        value === undefined
          ? text('ownerFiles.changedHidden', { desk: who, now })
          : text('ownerFiles.changedElsewhere', { desk: who, value: value || text('ownerFiles.emptyValue'), now }),
    }
  }
  return Promise.all(changed.map(noteOf))
}

/** The kind is a code and the number a secret: only names, remarks and phones are quoted. */
function quotedValue(arrived: ShownPerson, name: string): string | undefined {
  if (name === 'name' || name === 'remark' || name === 'address' || name === 'email') return arrived.values[name]
  return arrived.phones.find((phone) => phone.id === name)?.number
}
