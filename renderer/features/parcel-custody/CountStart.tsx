/** Before a count: which shelves, and what was counted before. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Store } from '#renderer/db/store.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import type { CountBasis } from './useCount.ts'

interface ShelfChoiceProps {
  readonly basis: CountBasis
  readonly chosen: readonly string[]
  readonly onChoose: (shelves: readonly string[]) => void
  readonly onBegin: () => void
}

/** Ticks by the space bar, Enter begins; what lies on each shelf stands beside its name. */
export function ShelfChoice({ basis, chosen, onChoose, onBegin }: ShelfChoiceProps) {
  const t = useText()
  const shelves = [...new Set(basis.slots.filter(({ active }) => active).map(({ shelf }) => shelf))]
  const held = Map.groupBy(
    [...basis.things.values()].filter(({ status }) => status === 'in-store'),
    ({ shelf }) => shelf,
  )
  const toggle = (shelf: string): void =>
    onChoose(chosen.includes(shelf) ? chosen.filter((one) => one !== shelf) : [...chosen, shelf])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter on any of the boxes begins.
    <div
      className='count-choice'
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return
        event.preventDefault()
        onBegin()
      }}
    >
      <fieldset>
        <legend>{t('custodyShelves.count.choose')}</legend>
        <p className='quiet'>{t('custodyShelves.count.chooseHint')}</p>
        <label className='count-shelf'>
          <input
            type='checkbox'
            checked={chosen.length === 0}
            // biome-ignore lint/a11y/noAutofocus: the screen is for this one question.
            autoFocus
            onChange={() => onChoose([])}
          />
          <strong>{t('custodyShelves.count.all')}</strong>
          <span className='quiet'>{[...held.values()].reduce((sum, things) => sum + things.length, 0)}</span>
        </label>
        {shelves.map((shelf) => (
          <label key={shelf} className='count-shelf'>
            <input type='checkbox' checked={chosen.includes(shelf)} onChange={() => toggle(shelf)} />
            <strong>{t('custodyShelves.shelf', { shelf })}</strong>
            <span className='quiet'>{held.get(shelf)?.length ?? 0}</span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}

const SHOWN = 12

/** The last counts, newest first. Index: `shelfCounts.at`. */
async function lastCounts({ db }: Store) {
  const rows = await db.shelfCounts.orderBy('v.at').reverse().limit(SHOWN).toArray()
  const staff = await db.staff.bulkGet(rows.map(({ v }) => v.by))
  return rows.flatMap(({ id, v }, index) => (v.status === 'void' ? [] : [{ id, v, by: staff[index]?.v.name ?? '' }]))
}

export function EarlierCounts() {
  const t = useText()
  const { store } = useDesk()
  const { zone, now } = useDeskClock()
  const counts = useLiveAnswer(() => lastCounts(store), [store])
  if (counts === undefined) return null
  if (counts.length === 0) return <p className='quiet'>{t('custodyShelves.count.earlierNone')}</p>
  return (
    <ul className='count-earlier'>
      {counts.map(({ id, v, by }) => {
        const { day, time } = momentText(v.at, { zone, now })
        return (
          <li key={id}>
            <span>
              {day} {time} · {v.shelves.length === 0 ? t('custodyShelves.count.all') : v.shelves.join(' · ')} · {by}
              <ContestedMark records={[`shelfCount/${id}`]} isPlain />
            </span>
            <span className='quiet'>
              {t('custodyShelves.count.summary', {
                seen: v.seen.length,
                expected: v.expected,
                missing: v.missing.length,
                misplaced: v.misplaced.length,
              })}
            </span>
            {v.remark !== '' && <span className='quiet'>{v.remark}</span>}
          </li>
        )
      })}
    </ul>
  )
}
