/** What is typed for a patrol, and the word of it. */
import { parseTypedTime } from '#renderer/ui/lateEntryValues.ts'
import { PATROL_ITEMS, type PatrolSlot, PUBLIC_ITEMS, type SiteState } from '#shared/domain/decoration/kinds.ts'
import { type FoundItem, NOT_INSIDE, type PatrolWord } from '#shared/domain/decoration/patrols/record.ts'
import type { Day } from '#shared/kernel/days.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'

/** Fields are named as refusals name them. */
export type PatrolValues = {
  site: string
  buildingId: string
  officerId: string
  companion: string
  work: string[]
  people: number | ''
  withPass: number | ''
  /** Item → 正常、违章、无. */
  items: Record<string, string>
  remarks: Record<string, string>
  /** Photographs that are ready; they are no part of a draft. */
  pictures: number
  noPhotoWhy: string
  progress: string
  handled: string
  /** As typed: 1030. */
  at: string
  paperNumber: string
}

/** What the form begins with. */
export interface PatrolStart {
  readonly kind: 'site' | 'public'
  readonly officerId: string
  readonly companion: string
  readonly buildingId: string
}

/** 施工中, everything as it should be. */
export function startValues({ kind, officerId, companion, buildingId }: PatrolStart): PatrolValues {
  const items: readonly string[] = kind === 'site' ? PATROL_ITEMS : PUBLIC_ITEMS
  const same = (value: string) => Object.fromEntries(items.map((item) => [item, value]))
  return {
    site: kind === 'site' ? 'working' : '',
    buildingId,
    officerId,
    companion,
    work: [],
    people: '',
    withPass: '',
    items: same('ok'),
    remarks: same(''),
    pictures: 0,
    noPhotoWhy: '',
    progress: '',
    handled: '',
    at: '',
    paperNumber: '',
  }
}

/** Whether a draft from disk is one of a patrol. */
export function isPatrolValues(values: unknown): values is PatrolValues {
  if (typeof values !== 'object' || values === null) return false
  const read = values as Partial<PatrolValues>
  return (
    typeof read.site === 'string' &&
    typeof read.officerId === 'string' &&
    typeof read.at === 'string' &&
    Array.isArray(read.work) &&
    typeof read.items === 'object' &&
    typeof read.remarks === 'object'
  )
}

/** Whether somebody was let in: otherwise there is nothing to look at. */
export function isInside(site: string): boolean {
  return !NOT_INSIDE.includes(site as SiteState)
}

/** Whether an item is 违章 and will be stored as such. */
export function hasFault({ site, items }: Pick<PatrolValues, 'site' | 'items'>): boolean {
  return isInside(site) && Object.values(items).includes('fault')
}

/** The word as the decision takes it. A time that cannot be read is left for it to refuse. */
export function wordOf(
  values: PatrolValues,
  { day, zone }: { readonly day: Day; readonly zone: string },
): Omit<PatrolWord, 'photos'> {
  const minutes = parseTypedTime(values.at)
  const at = values.at.trim() === '' ? '' : minutes === undefined ? '?' : zonedInstant(day, minutes, zone)
  const items = Object.entries(values.items).map(
    ([item, found]): FoundItem => ({
      item,
      found: found === 'fault' || found === 'none' ? found : 'ok',
      remark: values.remarks[item] ?? '',
    }),
  )
  const { site, officerId, companion, work, noPhotoWhy, progress, handled, paperNumber } = values
  const [people, withPass] = [Number(values.people), Number(values.withPass)]
  return {
    site,
    officerId,
    companion,
    work,
    people,
    withPass,
    items: isInside(site) ? items : [],
    noPhotoWhy,
    progress,
    handled,
    at,
    paperNumber,
  }
}

/** 「缺什么」 of the form. */
export function missingOf(
  values: PatrolValues,
  asked: {
    readonly slot: PatrolSlot
    readonly isOver: boolean
    readonly kind: 'site' | 'public'
    readonly words: (field: 'site' | 'building' | 'companion' | 'at' | 'photo') => string
  },
) {
  const { slot, isOver, kind, words } = asked
  const isSite = kind === 'site'
  const gaps = [
    { field: 'site', label: words('site'), is: isSite && values.site === '' },
    { field: 'buildingId', label: words('building'), is: !isSite && values.buildingId === '' },
    {
      field: 'companion',
      label: words('companion'),
      is: isSite && slot === 'afternoon' && values.companion.trim() === '',
    },
    { field: 'at', label: words('at'), is: isOver && values.at.trim() === '' },
    {
      field: 'noPhotoWhy',
      label: words('photo'),
      is: hasFault(values) && values.pictures === 0 && values.noPhotoWhy.trim() === '',
    },
  ]
  return gaps.filter(({ is }) => is).map(({ field, label }) => ({ field, label }))
}
