/** What screens and lists ask of notices: each with how it stands today, and the places a notice may be posted at. */
import { useMemo } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Store } from '#renderer/db/store.ts'
import type { NoticeRow } from '#renderer/db/tables.ts'
import { lastEventDesk } from '#renderer/db/useFollowedState.ts'
import { paperText } from '#renderer/text/text.ts'
import type { NoticeState } from '#shared/domain/notices/schema.ts'
import { hangingAt, type NoticeStanding, standingOf } from '#shared/domain/notices/standing.ts'
import type { Day } from '#shared/kernel/days.ts'

/** A notice as lists show it. */
export interface NoticeLine {
  readonly id: string
  readonly notice: NoticeState
  readonly standing: NoticeStanding
  /** Where it still hangs. */
  readonly hanging: readonly string[]
  readonly postedBy: string
}

const ORDER: readonly NoticeStanding[] = ['expired', 'last-day', 'hanging', 'coming', 'down', 'void']
/** 1# before 2# before 10#. */
const byNumber = new Intl.Collator('zh-CN', { numeric: true })

/** A notice as it stands while its form is open, and whose word is the last; what the form opened with until that is known. */
export function useStandingNotice(line: NoticeLine | undefined): {
  readonly notice: NoticeState | undefined
  readonly desk: string | undefined
} {
  const { store } = useDesk()
  const id = line?.id
  const known = useLiveAnswer(async () => {
    const row = id === undefined ? undefined : await store.db.notices.get(id)
    return row && { notice: row.v, desk: await lastEventDesk(store, row) }
  }, [store, id])
  return known ?? { notice: line?.notice, desk: undefined }
}

/** All notices that are not void: those to take down first, what is down last, the newest first there; undefined while loading. */
export function useNotices(today: Day): readonly NoticeLine[] | undefined {
  const { store } = useDesk()
  const found = useLiveAnswer(() => rowsWithNames(store), [store])
  return useMemo(() => found?.rows.map((row) => lineOf(row, found.names, today)).sort(compareLines), [found, today])
}

async function rowsWithNames(store: Store) {
  const [rows, staff] = await Promise.all([
    store.db.notices.where('v.status').anyOf('posted', 'down').toArray(),
    store.db.staff.toArray(),
  ])
  return { rows, names: new Map(staff.map(({ id, v }) => [id, v.name ?? ''])) }
}

function lineOf({ id, v }: NoticeRow, names: ReadonlyMap<string, string>, today: Day): NoticeLine {
  return {
    id,
    notice: v,
    standing: standingOf(v, today),
    hanging: hangingAt(v),
    postedBy: names.get(v.postedBy) ?? '',
  }
}

function compareLines(a: NoticeLine, b: NoticeLine): number {
  const order = ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing)
  const until = a.notice.untilDay < b.notice.untilDay ? -1 : a.notice.untilDay > b.notice.untilDay ? 1 : 0
  return order !== 0 ? order : a.standing === 'down' ? -until : until
}

/** Those that hang somewhere, by the day they end. Index: `notices.status`. */
export async function hangingNotices(store: Store): Promise<readonly NoticeRow[]> {
  return store.db.notices.where('v.status').equals('posted').sortBy('v.untilDay')
}

/** One sheet on one wall. */
export interface HangingSheet {
  readonly place: string
  readonly notice: NoticeState
}

/** Sheet by sheet, building after building, as somebody walks along. */
export function walkOrder(notices: readonly NoticeState[]): readonly HangingSheet[] {
  return notices
    .flatMap((notice) => hangingAt(notice).map((place) => ({ place, notice })))
    .sort((a, b) => byNumber.compare(a.place, b.place) || byNumber.compare(a.notice.title, b.notice.title))
}

/** Places to pick from: lobby and lift of each building, the gate, and where notices hung before. */
export interface PlacePicks {
  readonly lobbies: readonly string[]
  readonly lifts: readonly string[]
  readonly others: readonly string[]
}

/** The picks; undefined while loading. */
export function usePlacePicks(): PlacePicks | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => {
    const buildings = (await store.db.buildings.toArray()).filter((row) => !row.deleted)
    const codes = buildings.map(({ v }) => v.code ?? '').sort(byNumber.compare)
    // A place is written on paper: it has one name in both languages.
    const t = paperText()
    const lobbies = codes.map((code) => t('notices.placeNames.lobby', { code }))
    const lifts = codes.map((code) => t('notices.placeNames.lift', { code }))
    const known = new Set<string>([...lobbies, ...lifts])
    const before = (await store.db.notices.toArray()).flatMap(({ v }) => v.places)
    const others = [...new Set([t('notices.placeNames.gate'), ...before])].filter((place) => !known.has(place))
    return { lobbies, lifts, others: others.sort(byNumber.compare) }
  }, [store])
}
