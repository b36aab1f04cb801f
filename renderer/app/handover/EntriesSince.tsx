/** What was entered since the last handover here, the night's calls among them: read before a shift is opened (handbook C6). */
import type { DayRecordLine } from '#renderer/app/frontDeskModule.ts'
import { useModules } from '#renderer/app/modulesContext.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { lastHandoverAt, momentText } from '#renderer/features/shifts/queries.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { addDays } from '#shared/kernel/days.ts'
import { dayInZone } from '#shared/kernel/zone.ts'

/** A desk that never handed over begins with the day before. */
const DAYS_BACK = 1

/** The entries, oldest first; undefined while loading. */
export function useEntriesSince(): readonly DayRecordLine[] | undefined {
  const { store } = useDesk()
  const modules = useModules()
  return useLiveAnswer(async () => {
    const last = await lastHandoverAt(store)
    const today = dayInZone(store.clock.nowMs(), store.zone())
    const days = [addDays(today, -DAYS_BACK), today]
    const lists = await Promise.all(
      days.flatMap((day) => modules.map((module) => module.dayRecord?.(store, day) ?? [])),
    )
    const entries = lists.flat().filter(({ at }) => at > last)
    return entries.sort((a, b) => (a.at < b.at ? -1 : 1))
  }, [store, modules])
}

export function EntriesSince({ entries }: { readonly entries: readonly DayRecordLine[] }) {
  const t = useText()
  // Names and somebody's own words: covered, only their number is shown.
  const covered = usePrivacy((state) => state.covered)
  const count = entries.length
  if (count === 0) return <p className='quiet'>{t('shifts.sinceLastNone')}</p>
  return (
    <section aria-label={t('shifts.sinceLast', { count })}>
      <h2>{t('shifts.sinceLast', { count })}</h2>
      {!covered && <Entries entries={entries} />}
    </section>
  )
}

function Entries({ entries }: { readonly entries: readonly DayRecordLine[] }) {
  const { store } = useDesk()
  const today = dayInZone(store.clock.nowMs(), store.zone())
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long night is scrolled by keyboard.
    <ul className='entries-since' tabIndex={0}>
      {entries.map((entry, index) => (
        // Entries have no id: a record is a list of lines, and two may be word for word the same.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above.
        <li key={index}>
          <span className='quiet'>{momentText(store, entry.at, today)}</span>
          <strong>{[entry.unit, entry.who].filter((part) => part !== '').join(' ')}</strong>
          <span>{entry.matter}</span>
          <span className='quiet'>{[entry.handling, entry.passedTo].filter((part) => part !== '').join(' → ')}</span>
        </li>
      ))}
    </ul>
  )
}
