/** What another desk wrote under an open form, as the notes of `EntryForm`. */
import { fieldWord } from '#renderer/text/recordWords.ts'
import type { ElsewhereNote } from './ElsewhereNotes.tsx'

interface FoundField<Name extends string> {
  readonly name: Name
  readonly desk: string | undefined
  readonly isFlagged: boolean
  readonly theirs: unknown
}

/** What following a record found (`useFollowedForm`). */
interface Found<Name extends string> {
  readonly elsewhere: readonly FoundField<Name>[]
  readonly take: (name: Name) => void
}

interface Shape {
  readonly entity: string
  readonly parts: Readonly<Record<string, readonly string[]>>
}

/** `say` gives what was written in the screen language; undefined where a code or a secret is not for showing. */
export function notesElsewhere<Name extends string>(
  { elsewhere, take }: Found<Name>,
  { entity, parts }: Shape,
  say: (name: Name, theirs: unknown) => string | undefined = plainText,
): readonly ElsewhereNote[] {
  return elsewhere.map(({ name, desk, isFlagged, theirs }) => ({
    field: name,
    label: fieldWord(entity, parts[name]?.[0] ?? name),
    desk,
    isFlagged,
    value: say(name, theirs),
    onTake: () => take(name),
  }))
}

function plainText(_name: string, theirs: unknown): string | undefined {
  return theirs === null ? '' : typeof theirs === 'string' || typeof theirs === 'number' ? String(theirs) : undefined
}
