/** Start readings (handbook R44, D17): number on the meter, figure, and what else it is; the last reading of the rounds stands beside it. */
import { NativeSelect, TextInput } from '@mantine/core'
import type { LastReadings } from '#renderer/db/lastReadings.ts'
import { moveInWord } from '#renderer/features/move-in/moveInWords.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import {
  formatFigure,
  judgeReading,
  METERS,
  type Meter,
  READING_KINDS,
  type Reading,
} from '#shared/domain/vacant-inspections/meters/readings.ts'
import { HousePhotos } from './HousePhotos.tsx'
import { type InspectValues, type StartMeterValues, startReadingOf } from './inspectValues.ts'
import { inspectionRefusalWords } from './inspectWords.ts'

interface StartMetersProps {
  readonly entry: EntryFormState<InspectValues>
  readonly last: LastReadings
  readonly photos: Readonly<Record<string, readonly Uint8Array[]>>
  readonly onPhotos: (of: string, photos: readonly Uint8Array[]) => void
}

export function StartMeters({ entry, last, photos, onPhotos }: StartMetersProps) {
  const t = useText()
  return (
    <EntrySection title={t('moveInInspection.readings.title')}>
      {METERS.map((meter) => (
        <StartMeter
          key={meter}
          entry={entry}
          meter={meter}
          last={last[meter]}
          photos={photos[`meter/${meter}`] ?? []}
          onPhotos={(taken) => onPhotos(`meter/${meter}`, taken)}
        />
      ))}
    </EntrySection>
  )
}

interface StartMeterProps {
  readonly entry: EntryFormState<InspectValues>
  readonly meter: Meter
  readonly last: Reading | undefined
  readonly photos: readonly Uint8Array[]
  readonly onPhotos: (photos: readonly Uint8Array[]) => void
}

function StartMeter({ entry: { form }, meter, last, photos, onPhotos }: StartMeterProps) {
  const t = useText()
  const typed = form.useWatchValue(`readings.${meter}`) as StartMeterValues
  const name = moveInWord('meters', meter, t)
  const path = `readings.${meter}`
  const isAbsent = typed.kind === 'no-meter' || typed.kind === 'no-gas'
  const kinds = READING_KINDS.filter((kind) => kind !== 'no-gas' || meter === 'gas')
  const field = (part: keyof StartMeterValues) => ({
    autoComplete: 'off',
    key: form.key(`${path}.${part}`),
    ...form.getInputProps(`${path}.${part}`),
  })
  const { key: figureKey, ...figure } = field('figure')
  const { key: numberKey, ...number } = field('meterNumber')
  const { key: kindKey, ...kind } = field('kind')
  const { key: whyKey, ...why } = field('noPhotoWhy')
  return (
    <div className='house-meter'>
      <TextInput key={figureKey} label={name} inputMode='decimal' disabled={isAbsent} {...figure} />
      <TextInput key={numberKey} label={t('moveInInspection.readings.number', { meter: name })} {...number} />
      <NativeSelect
        key={kindKey}
        label={t('vacantVisits.meters.kind', { meter: name })}
        data={kinds.map((value) => ({ value, label: t(`vacantVisits.meters.kinds.${value}`) }))}
        {...kind}
      />
      <p className='house-meter-note' role='status'>
        <span className='quiet'>{lastWords(last, t)}</span>
        {noteWords(typed, { meter, last }, t)}
      </p>
      {typed.kind !== 'read' && <HousePhotos of={name} photos={photos} onChange={onPhotos} />}
      {typed.kind !== 'read' && photos.length === 0 && (
        <TextInput key={whyKey} label={t('vacantVisits.meters.why', { meter: name })} {...why} />
      )}
    </div>
  )
}

function lastWords(last: Reading | undefined, t: Text): string {
  const figure = last?.hundredths ?? null
  if (figure === null) return t('vacantVisits.meters.never')
  return t('vacantVisits.meters.lastUnknown', { figure: formatFigure(figure) })
}

/** What the figure says beside the last one, while it is typed. */
function noteWords(
  typed: StartMeterValues,
  { meter, last }: { readonly meter: Meter; readonly last: Reading | undefined },
  t: Text,
): string {
  if (typed.figure.trim() === '') return ''
  const reading = { ...startReadingOf(typed, meter), oldFigure: '', noPhotoWhy: '-' }
  const judged = judgeReading(reading, { last, threshold: 0 })
  if (!judged.ok) return inspectionRefusalWords(judged.error.code).what
  const used = judged.value.usedHundredths
  if (used === null) return ''
  return used === 0 ? t('vacantVisits.meters.unchanged') : t('vacantVisits.meters.used', { used: formatFigure(used) })
}
