/** Fields of an open form that somebody else wrote while they were typed in: what was typed stays, one key takes theirs. */
import { Button } from '@mantine/core'
import { type Text, useText } from '#renderer/text/text.ts'
import { KeyHint } from './KeyHint.tsx'
import { StateSign } from './StateBadge.tsx'

/** Takes what was written elsewhere for the field that has the cursor, or for the first one. */
export const TAKE_KEY = 'Alt+T'

/** One such field. */
export interface ElsewhereNote {
  /** Path of the field in the form. */
  readonly field: string
  /** In the screen language: 押金. */
  readonly label: string
  /** Name of the desk; undefined for another window of this one. */
  readonly desk: string | undefined
  /** Saving both opens a conflict; else what is saved now is shown, and theirs stays in the history. */
  readonly isFlagged: boolean
  /** What was written, as the screen may show it; undefined where it is not for showing. */
  readonly value?: string | undefined
  /** Absent where there is nothing to take: a list that the form shows is up to date by itself. */
  readonly onTake?: () => void
}

export function ElsewhereNotes({ notes }: { readonly notes: readonly ElsewhereNote[] }) {
  const t = useText()
  if (notes.length === 0) return null
  return (
    <div className='entry-elsewhere' role='status' aria-label={t('conflicts.changedTitle')}>
      {notes.map(({ field, label, desk: named, value, onTake }, index) => {
        const desk = named === undefined ? t('conflicts.changedThisDesk') : named || t('conflicts.unnamedDesk')
        const words =
          value === undefined
            ? t('conflicts.changedElsewhereHidden', { desk })
            : t('conflicts.changedElsewhere', { desk, value: value || t('conflicts.empty') })
        return (
          <p key={field}>
            <StateSign state='contested' />
            <strong>{label}</strong> <span>{words}</span>
            {onTake !== undefined && (
              <Button
                size='compact-xs'
                variant='default'
                rightSection={index === 0 ? <KeyHint combo={TAKE_KEY} /> : undefined}
                onClick={onTake}
              >
                {t('conflicts.takeTheirs')}
              </Button>
            )}
          </p>
        )
      })}
      <p className='quiet'>{keptWords(notes, t)}</p>
    </div>
  )
}

/** What becomes of what was typed, where it is saved over theirs. */
function keptWords(notes: readonly ElsewhereNote[], t: Text): string {
  if (notes.every(({ onTake }) => onTake === undefined)) return t('conflicts.listFollowed')
  const flagged = notes.filter(({ isFlagged }) => isFlagged)
  if (flagged.length === notes.length) return t('conflicts.keepMine')
  if (flagged.length === 0) return t('conflicts.keepMineQuiet')
  const fields = flagged.map(({ label }) => label).join(t('common.listSeparator'))
  return t('conflicts.keepMineMixed', { fields })
}

/** The note that the key takes: of the field with the cursor, else the first. */
export function noteToTake(notes: readonly ElsewhereNote[], target: EventTarget): ElsewhereNote | undefined {
  const path = target instanceof Element ? target.closest('[data-path]')?.getAttribute('data-path') : undefined
  return notes.find(({ field }) => field === path) ?? notes[0]
}
