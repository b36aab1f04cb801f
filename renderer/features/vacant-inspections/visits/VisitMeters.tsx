/** Readings of the home's meters with the last ones beside them: `=` is as last time, Alt with a digit says what else it is. */

import type { TakenPhotos } from '#renderer/db/usePhotoDraft.ts'
import { useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import { METERS } from '#shared/domain/vacant-inspections/meters/readings.ts'
import type { InspectionFacts } from '#shared/domain/vacant-inspections/visits/recording.ts'
import { MeterField } from './MeterField.tsx'
import type { VisitValues } from './visitValues.ts'

interface VisitMetersProps {
  readonly entry: EntryFormState<VisitValues>
  readonly facts: Pick<InspectionFacts, 'last' | 'drift'>
  /** Day of the last reading of each meter, where it is known. */
  readonly lastDays: Readonly<Record<string, string>>
  readonly photos: TakenPhotos
  readonly onPhotos: (meter: string, photos: readonly Uint8Array[]) => void
}

export function VisitMeters({ entry, facts, lastDays, photos, onPhotos }: VisitMetersProps) {
  const t = useText()
  return (
    <EntrySection title={t('vacantVisits.meters.label')}>
      <div className='walk-meters'>
        {METERS.map((meter) => (
          <MeterField
            key={meter}
            entry={entry}
            meter={meter}
            facts={{ last: facts.last[meter], threshold: facts.drift[meter] }}
            lastDay={lastDays[meter] ?? ''}
            photos={photos[meter] ?? []}
            onPhotos={(taken) => onPhotos(meter, taken)}
          />
        ))}
      </div>
    </EntrySection>
  )
}
