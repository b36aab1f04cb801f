/** Two desks entered the inspection of one home: what differs stands side by side, before people choose (sync 4.4). */
import { moveInWord } from '#renderer/features/move-in/moveInWords.ts'
import type { InspectionShown } from '#renderer/features/move-in/queries/inspection.ts'
import { useText } from '#renderer/text/text.ts'
import { METERS } from '#shared/domain/vacant-inspections/meters/readings.ts'
import { readingWords } from './readingWords.ts'

export function InspectionsCompared({ shown: { entries, staff } }: { readonly shown: InspectionShown }) {
  const t = useText()
  const nameOf = (of: string): string => staff.find(({ id }) => id === of)?.name ?? ''
  const rows = METERS.map((meter) => {
    const read = entries.map(({ readings }) => readings.find((one) => one.meter === meter))
    const said = read.map((one) => (one === undefined ? t('moveInInspection.readings.none') : readingWords(one, t)))
    return { meter, said, differs: new Set(said).size > 1 }
  })
  return (
    <div className='house-compared'>
      <p>{t('moveInInspection.shown.differs')}</p>
      <table>
        <thead>
          <tr>
            <td />
            {entries.map(({ by }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place
              <th key={index} scope='col'>
                {t('moveInInspection.shown.entry', { number: index + 1, by: nameOf(by) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ meter, said, differs }) => (
            <tr key={meter} data-differs={differs || undefined}>
              <th scope='row'>{moveInWord('meters', meter, t)}</th>
              {said.map((words, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place
                <td key={index}>{words}</td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope='row'>{t('moveInInspection.found.fault')}</th>
            {entries.map(({ items }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place
              <td key={index}>{items.filter(({ found }) => found === 'fault').length}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}
