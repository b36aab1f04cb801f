/** How papers name the ties between people and units; screen texts live in `renderer/text`. */
import type { Relation } from './schema.ts'

/** 与业主关系 as printed (handbook 3.3). */
export const RELATION_LABELS: Readonly<Record<Relation, string>> = {
  owner: '业主',
  'co-owner': '共有人',
  family: '家属',
  tenant: '租户',
  occupant: '使用人',
  agent: '代理人',
  'emergency-contact': '紧急联系人',
}
