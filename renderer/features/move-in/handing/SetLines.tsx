/** Sets of keys of a home in the cabinet: those that leave with the hand-over, and those that stay, with the reason. */
import type { CabinetSet, HandingHome } from '#renderer/features/move-in/queries/handing.ts'
import { useText } from '#renderer/text/text.ts'

export function SetLines({ known: { sets, staying } }: { readonly known: Pick<HandingHome, 'sets' | 'staying'> }) {
  const t = useText()
  const named = ({ thing }: CabinetSet) =>
    t('moveInHanding.form.set', { label: `${thing.slot} ${thing.label}`.trim(), count: thing.count })
  return (
    <>
      {sets.length === 0 && <p className='quiet'>{t('moveInHanding.section.noSets')}</p>}
      {sets.length + staying.length > 0 && <h3>{t('moveInHanding.section.sets')}</h3>}
      <ul className='handing-gap-list'>
        {sets.map((set) => (
          <li key={set.id}>{named(set)}</li>
        ))}
        {staying.map((set) => (
          <li key={set.id}>{t(`moveInHanding.section.staying.${set.why}`, { set: named(set) })}</li>
        ))}
      </ul>
      {sets.length > 0 && <p className='quiet'>{t('moveInHanding.section.setsHint')}</p>}
    </>
  )
}
