/** Words of acceptance as papers print them; the Chinese screen says the same. Source: handbook 2.13. */
import type { AcceptanceItem } from '#shared/domain/decoration/kinds.ts'
import type { AcceptanceStage } from './acceptanceStanding.ts'

/** 验收项目. Source: handbook 2.13. */
export const ACCEPTANCE_ITEM_LABELS: Readonly<Record<AcceptanceItem, string>> = {
  structure: '结构',
  facade: '外立面',
  flue: '烟道',
  gas: '燃气',
  plumbing: '给排水',
  'closed-water': '闭水试验',
  'inspection-openings': '检修口',
  electrical: '电气',
  'air-conditioner': '空调位',
  'public-area': '公区恢复',
  waste: '垃圾清运',
}

/** What an item was found to be. */
export const FOUND_LABELS: Readonly<Record<'ok' | 'fault' | 'none', string>> = {
  ok: '合格',
  fault: '不合格',
  none: '无此项',
}

/** 初验、复验. */
export const STAGE_LABELS: Readonly<Record<AcceptanceStage, string>> = { first: '初验', second: '复验' }
