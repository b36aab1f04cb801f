/** The words of vacant-unit inspections (handbook R89, R93–R97, 2.14, 3.7), as they are stored. */
import { HOUSE_LIST_CODES } from './checklists/houseList.ts'

/** How an officer saw the home: from within, from outside only, or not at all. */
export const WAYS_SEEN = ['inside', 'outside', 'unable'] as const
/** One of them. */
export type WaySeen = (typeof WAYS_SEEN)[number]

/** What stands at an item: as it should be, a fault, nothing of the kind there. */
export const FINDINGS = ['ok', 'fault', 'none'] as const
/** One of them. */
export type Finding = (typeof FINDINGS)[number]

/** Why nobody got in: 没有钥匙, 锁打不开, 业主不让进, 里面有人, 其他. */
export const UNABLE_REASONS = ['no-key', 'lock', 'owner-refused', 'somebody-inside', 'other'] as const
/** One of them. */
export type UnableReason = (typeof UNABLE_REASONS)[number]

/** Where an item of a list is seen from; what is seen from outside is looked at in every visit. */
export type SeenFrom = 'inside' | 'outside'

/** One item of a checklist. */
export interface ChecklistItem {
  /** Stays the same over all versions; a shipped one, or one the project made. */
  readonly code: string
  readonly from: SeenFrom
  /** The project's own words; empty for a shipped item, whose words are the program's in both languages. */
  readonly words: string
}

/**
 * What is looked at in an empty home, in the order of a walk from the door inwards. Source: handbook R94, 2.14.
 */
export const SHIPPED_ITEMS: readonly ChecklistItem[] = [
  ...(['entrance-door', 'lock', 'window-outside'] as const).map(
    (code) => ({ code, from: 'outside', words: '' }) as const,
  ),
  ...(
    [
      ...['window-handles', 'walls', 'ceiling', 'floor', 'pipe-leak', 'water-valve', 'floor-drain'],
      ...['power-box', 'video-intercom', 'gas-meter', 'lighting', 'hygiene', 'smell', 'windows-shut', 'contents'],
    ] as const
  ).map((code) => ({ code, from: 'inside', words: '' }) as const),
]

/** 公区巡查 of a building: the six items of handbook R89. */
export const PUBLIC_LIST_ITEMS: readonly ChecklistItem[] = (
  ['floor-clean', 'tiles', 'fire-doors', 'facilities', 'stair-lights', 'rubbish-removed'] as const
).map((code) => ({ code, from: 'inside', words: '' }))

/** 每日工作巡查 of the supervisor (handbook R31): the morning meeting's heads, and what is looked at on the way. */
export const DAILY_LIST_ITEMS: readonly ChecklistItem[] = (
  [
    ...['appearance', 'orders-told', 'tasks-done', 'yesterday-corrected', 'posts-manned', 'reception-order'],
    ...['records', 'keys-and-radios'],
  ] as const
).map((code) => ({ code, from: 'inside', words: '' }))

/** Lists the program ships; a project makes others. 空置房, 公区, 每日工作巡查 (handbook R31), 房屋验收 (R44). */
export const SHIPPED_LISTS = ['vacant', 'public-area', 'daily-supervision', 'house'] as const
/** One of them. */
export type ShippedList = (typeof SHIPPED_LISTS)[number]

/** Items of each shipped list, in order. */
export const ITEMS_OF: Readonly<Record<ShippedList, readonly ChecklistItem[]>> = {
  vacant: SHIPPED_ITEMS,
  'public-area': PUBLIC_LIST_ITEMS,
  'daily-supervision': DAILY_LIST_ITEMS,
  house: HOUSE_LIST_CODES.map((code) => ({ code, from: 'inside', words: '' })),
}

/** What a filled list is about: one building, or the whole project. */
export const LIST_PLACES = ['building', 'project'] as const
/** One of them. */
export type ListPlace = (typeof LIST_PLACES)[number]

/** Why a round is called besides the weekly one: 暴雨台风后, 其他. */
export const ROUND_KINDS = ['storm', 'extra'] as const
/** One of them. */
export type RoundKind = (typeof ROUND_KINDS)[number]
