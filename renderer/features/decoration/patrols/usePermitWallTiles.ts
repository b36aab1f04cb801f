/** The wall as tiles: worked out of the kept book once a minute, and after each commit that touched it. */
import { useEffect, useMemo } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { hoursFactsOf, hoursOfBuildings } from '#renderer/features/decoration/queries/hours.ts'
import { slotKey } from '#renderer/features/decoration/queries/patrolLines.ts'
import { keepPermitWall } from '#renderer/features/decoration/queries/permitWall.ts'
import type { WallBook } from '#renderer/features/decoration/queries/wallBook.ts'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { usePermitWall } from '#renderer/stores/usePermitWall.ts'
import type { HoursFacts } from '#shared/domain/decoration/hours/hoursOfDay.ts'
import type { Moment } from '#shared/domain/decoration/patrols/slots.ts'
import { inWallOrder, type WallTile, wallTile } from '#shared/domain/decoration/patrols/wall.ts'
import { minutesInZone } from '#shared/kernel/zone.ts'

/** Tiles, those that ask for somebody first, and the buildings whose hours are not the common ones. */
export interface Wall {
  readonly tiles: readonly WallTile[]
  /** Codes of buildings that are in their first days. */
  readonly firstDays: readonly string[]
  /** Hours of the project, without an exception. */
  readonly hours: HoursFacts
}

/** The wall; undefined until it is read for the first time. */
export function usePermitWallTiles(): Wall | undefined {
  const { store } = useDesk()
  const book = usePermitWall((state) => (state.owner === store ? state.book : undefined)) as WallBook | undefined
  const today = useToday()
  const minutes = useDeskClock((state) => minutesInZone(state.now, state.zone))
  // A wall that hangs overnight is read again when the day comes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the day is what it is asked again for
  useEffect(() => keepPermitWall(store), [store, today])
  return useMemo(() => book && wallOf(book, { day: today, minutes }), [book, today, minutes])
}

/** The same of one book at one minute. */
export function wallOf(book: WallBook, now: Moment): Wall {
  const { sites, places, due, patrols, passes, rules, buildings, day } = book
  const hoursOf = hoursOfBuildings(rules, day)
  const entered = new Map([...patrols.values()].map((patrol) => [patrol.key, patrol]))
  const ending = Map.groupBy(passes.values(), (caseId) => caseId)
  const tiles = [...sites.values()].map((site) => {
    const place = places.get(site.unitId)
    const [morning, afternoon] = [slotKey(site.caseId, 'morning'), slotKey(site.caseId, 'afternoon')].map((key) =>
      entered.get(key),
    )
    return wallTile(site, {
      unit: place?.code ?? '',
      hours: hoursOf(place?.buildingId),
      due: due.get(site.caseId) ?? [],
      now,
      entered: { ...(morning && { morning }), ...(afternoon && { afternoon }) },
      passes: ending.get(site.caseId)?.length ?? 0,
    })
  })
  const firstDays = [...buildings].filter(([id]) => hoursOf(id).rule === 'first-days').map(([, code]) => code)
  return { tiles: inWallOrder(tiles), firstDays, hours: hoursFactsOf(rules, null) }
}
