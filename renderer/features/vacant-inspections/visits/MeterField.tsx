/** One meter: its figure, what it moved, and the kind of a reading that is lower or not there. */
import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { PhotoField } from '#renderer/features/vacant-inspections/photos/PhotoField.tsx'
import { vacantWord } from '#renderer/features/vacant-inspections/vacantWords.ts'
import { useText } from '#renderer/text/text.ts'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import {
  formatFigure,
  type Meter,
  READING_KINDS,
  type ReadingFacts,
  type ReadingKind,
} from '#shared/domain/vacant-inspections/meters/readings.ts'
import { type MeterNote, meterNote } from './meterNotes.ts'
import { type MeterValues, readingOf, type VisitValues } from './visitValues.ts'
import { visitRefusalWords } from './visitWords.ts'

interface MeterFieldProps {
  readonly entry: EntryFormState<VisitValues>
  readonly meter: Meter
  readonly facts: ReadingFacts
  readonly lastDay: string
  readonly photos: readonly Uint8Array[]
  readonly onPhotos: (photos: readonly Uint8Array[]) => void
}

/** What a figure below the last one may be. */
const LOWER: readonly ReadingKind[] = ['replaced', 'rolled-over', 'misread']

export function MeterField({ entry: { form }, meter, facts, lastDay, photos, onPhotos }: MeterFieldProps) {
  const t = useText()
  const typed = form.useWatchValue(`readings.${meter}`) as MeterValues
  const name = vacantWord('meters', meter, t)
  const path = `readings.${meter}` as const
  const last = facts.last?.hundredths ?? null
  const note = meterNote(readingOf({ readings: { [meter]: typed }, seen: 'inside' }, meter), facts)
  const isAbsent = typed.kind === 'no-meter' || typed.kind === 'no-gas'
  const setKind = (kind: string): void => form.setFieldValue(`${path}.kind`, kind)
  const sayAsLast = (): void => {
    if (last === null) return
    form.setFieldValue(`${path}.figure`, formatFigure(last))
    // A value set from outside draws the field anew: the cursor goes back into it.
    requestAnimationFrame(() => form.getInputNode(`${path}.figure`)?.focus())
  }
  const kinds = READING_KINDS.filter((kind) => kind !== 'no-gas' || meter === 'gas')
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const kind = event.altKey ? kinds[Number(event.key) - 1] : undefined
    if (kind !== undefined) setKind(kind)
    else if (event.key === '=' || event.key === '＝') sayAsLast()
    else return
    event.preventDefault()
  }
  const field = (at: 'oldFigure' | 'noPhotoWhy') => ({
    autoComplete: 'off',
    ...form.getInputProps(`${path}.${at}`),
  })
  return (
    <div className='walk-meter' data-note={note.kind}>
      <div className='walk-meter-line'>
        <TextInput
          size='md'
          label={name}
          placeholder={isAbsent ? t(`vacantVisits.meters.kinds.${typed.kind as ReadingKind}`) : ''}
          inputMode='decimal'
          autoComplete='off'
          key={form.key(`${path}.figure`)}
          {...form.getInputProps(`${path}.figure`)}
          onKeyDown={onKey}
          readOnly={isAbsent}
        />
        {last !== null && !isAbsent && (
          <Button
            type='button'
            size='md'
            variant='default'
            aria-label={t('vacantVisits.meters.sameOf', { meter: name })}
            onClick={sayAsLast}
          >
            {t('vacantVisits.meters.same')}
          </Button>
        )}
        <NativeSelect
          size='md'
          aria-label={t('vacantVisits.meters.kind', { meter: name })}
          data={kinds.map((value) => ({ value, label: t(`vacantVisits.meters.kinds.${value}`) }))}
          value={typed.kind}
          onChange={(event) => setKind(event.currentTarget.value)}
        />
      </div>
      <MeterWords note={note} last={last} lastDay={lastDay} />
      {note.kind === 'lower' && (
        <div className='walk-acts'>
          {LOWER.map((kind) => (
            <Button key={kind} type='button' variant='default' onClick={() => setKind(kind)}>
              {t(`vacantVisits.meters.kinds.${kind}`)}
            </Button>
          ))}
        </div>
      )}
      {typed.kind === 'replaced' && (
        <TextInput
          size='md'
          label={t('vacantVisits.meters.oldFigure', { meter: name })}
          placeholder={t('vacantVisits.meters.oldHint')}
          inputMode='decimal'
          key={form.key(`${path}.oldFigure`)}
          {...field('oldFigure')}
        />
      )}
      {typed.kind !== 'read' && (
        <>
          <PhotoField of={name} photos={photos} onChange={onPhotos} />
          {photos.length === 0 && (
            <TextInput
              size='md'
              label={t('vacantVisits.meters.why', { meter: name })}
              key={form.key(`${path}.noPhotoWhy`)}
              {...field('noPhotoWhy')}
            />
          )}
        </>
      )}
    </div>
  )
}

interface MeterWordsProps {
  readonly note: MeterNote
  readonly last: number | null
  readonly lastDay: string
}

function MeterWords({ note, last, lastDay }: MeterWordsProps) {
  const t = useText()
  const figure = last === null ? '' : formatFigure(last)
  const before =
    last === null
      ? t('vacantVisits.meters.never')
      : lastDay === ''
        ? t('vacantVisits.meters.lastUnknown', { figure })
        : t('vacantVisits.meters.last', { figure, day: lastDay })
  return (
    <p className='walk-meter-words' role='status'>
      <span className='quiet'>{before}</span>
      {note.kind !== 'nothing' && <span className='walk-meter-note'>{noteWords(note, t)}</span>}
    </p>
  )
}

function noteWords(note: MeterNote, t: ReturnType<typeof useText>): string {
  if (note.kind === 'refused') return visitRefusalWords(note.code).what
  if (note.kind === 'used' || note.kind === 'drift') return t(`vacantVisits.meters.${note.kind}`, { used: note.used })
  return note.kind === 'nothing' ? '' : t(`vacantVisits.meters.${note.kind}`)
}
