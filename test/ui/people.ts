/** Made-up people and work for the harness. */
import {
  IconBoxSeam,
  IconBuildingEstate,
  IconDoor,
  IconHammer,
  IconKey,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react'
import type { RailItem } from '#renderer/app/Rail.tsx'
import type { StaffChoice } from '#renderer/app/staffChoice.ts'
import type { SearchHit } from '#renderer/db/search/searchDocument.ts'
import type { SignedIn } from '#renderer/stores/useSession.ts'
import type { Language } from '#renderer/text/language.ts'

export const staff: readonly StaffChoice[] = [
  { id: '1', name: '张敏', role: 'front-desk' },
  { id: '2', name: '李建国', role: 'cashier' },
  { id: '3', name: '王芳', role: 'tower-officer' },
  { id: '4', name: '陈志强', role: 'tower-officer' },
  { id: '5', name: '刘洋', role: 'supervisor' },
  { id: '6', name: '赵雪梅', role: 'service-manager' },
]

export const person: SignedIn = { staffId: '1', name: '张敏', role: 'front-desk', sessionId: 's1', shift: 'early' }

const areas: readonly { path: string; zh: string; en: string; icon: RailItem['icon'] }[] = [
  { path: '/hub', zh: '接待台', en: 'Desk', icon: IconDoor },
  { path: '/list', zh: '业主', en: 'Owners', icon: IconUsers },
  { path: '/form', zh: '包裹', en: 'Parcels', icon: IconBoxSeam },
  { path: '/decoration', zh: '装修', en: 'Decoration', icon: IconHammer },
  { path: '/vacant', zh: '空置房', en: 'Vacant', icon: IconBuildingEstate },
  { path: '/move-in', zh: '入伙', en: 'Move-in', icon: IconKey },
  { path: '/settings', zh: '设置', en: 'Settings', icon: IconSettings },
]

export const rail = (language: Language): readonly RailItem[] =>
  areas.map(({ path, zh, en, icon }) => ({ path, label: language === 'en' ? en : zh, icon }))

const hit = (id: string, unit: string, title: string, more: Partial<SearchHit> = {}): SearchHit => ({
  id,
  kind: 'owner',
  label: { title, unit, maskedPhone: '138****5678' },
  matched: 'name',
  spans: [{ in: 'title', start: 0, end: 1 }],
  ...more,
})

export const hits: readonly SearchHit[] = [
  hit('1', '2-1203', '王晓梅'),
  hit('2', '1-0802', '王建军'),
  hit('3', '2-0301', '欧阳晓明', { matched: 'plate', value: '沪A·12345', spans: [{ in: 'value', start: 3, end: 5 }] }),
  hit('4', '2-1204', '𠮷田健', { matched: 'phone', spans: [{ in: 'maskedPhone', start: 7, end: 11 }] }),
  hit('5', '1-1203', '王䶮', { matched: 'unit', spans: [{ in: 'unit', start: 2, end: 6 }] }),
]

export interface OwnerRow {
  readonly id: string
  readonly unit: string
  readonly name: string
  readonly phone: string
  readonly last: string
}

export const owners: readonly OwnerRow[] = Array.from({ length: 1200 }, (_, index) => ({
  id: String(index),
  unit: `${1 + (index % 2)}-${String(1 + (index % 30)).padStart(2, '0')}0${1 + (index % 4)}`,
  name: `${'王李张刘陈杨赵黄周吴'[index % 10]}${'晓建志雪文'[index % 5]}${'梅军强明华芳'[index % 6]}`,
  phone: `13${index % 10}****${String(1000 + ((index * 37) % 9000))}`,
  last: '2026-11-18',
}))
