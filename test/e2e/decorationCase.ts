// Who and what the walk through one decoration is about, and its days: it begins tomorrow, so that the desk's clock never runs behind this machine's.
import { requirementsOf } from '#shared/domain/decoration/cases/requirements.ts'
import { addDays } from '#shared/kernel/days.ts'
import { dayInZone } from '#shared/kernel/zone.ts'
import { FOUNDING } from './clerk.ts'

const ZONE = 'Asia/Shanghai'
const FIRST_DAY = addDays(dayInZone(Date.now(), ZONE), 1)
export const day = (later: number) => addDays(FIRST_DAY, later)
/** The desk's clock on a day of the walk: `0905`. */
export const moment = (later: number, clock: string): string =>
  `${day(later)}T${clock.slice(0, 2)}:${clock.slice(2)}:00+08:00`

export const SUPERVISOR = { name: FOUNDING.supervisor, pin: FOUNDING.pin }
export const DIRECTOR = { name: '何主任', pin: '471100' }
export const OWNER = { unit: '2-1203', name: '王晓梅', phone: '13812345678' }
export const COMPANY = '海城装饰'
export const FOREMAN = '周强'
export const WORKER = { name: '李大勇', idLast4: '0034' }
export const DECLARED = ['electrical', 'waterproofing', 'hot-work'] as const
export const NEEDED = requirementsOf(
  { applicant: 'owner', workBy: 'company', declared: ['surface', ...DECLARED] },
  { balcony: 'forbidden' },
)
export const PRICES = [
  { name: '装修押金', amount: '2000.00', account: 'owner-deposit', payer: 'owner' },
  { name: '施工押金', amount: '3000.00', account: 'contractor-deposit', payer: 'contractor' },
] as const
