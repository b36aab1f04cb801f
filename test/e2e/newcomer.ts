// Somebody's first day with the whole program, step by step: the end-to-end test walks it in both languages, and the pictures of the README
// are taken on the way.
import { text } from '#renderer/text/text.ts'
import { DIRECTOR, moment, OWNER, SUPERVISOR } from './decorationCase.ts'
import { apply, beginDesk, enableClauses, pay, permit, review, sign, takePapers } from './decorationStart.ts'
import { expect } from './fixtures.ts'
import { enter } from './hands.ts'
import type { MoveInClerk } from './moveInClerk.ts'
import { addFee, handOverHome, inspect, openCase, payFees, printPacket, receive } from './moveInVisit.ts'

/** Homes of the roster: the family that moves in, two households, and a home that nobody has bought. */
const HOMES = [
  { unit: OWNER.unit, name: OWNER.name, phone: OWNER.phone },
  { unit: '2-1204', name: '欧阳娜', phone: '13812340004' },
  { unit: '2-1301', name: '孙立平', phone: '13812340005' },
] as const
/** Empty: an officer walks it. */
export const EMPTY = '2-1302'
const ROSTER = {
  name: '名册.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    ['房号,姓名,电话', ...HOMES.map(({ unit, name, phone }) => [unit, name, phone].join(','))].join('\r\n'),
  ),
}
const PARCEL = { waybill: 'SF1234567890123', query: 'oyn', who: '欧阳娜' }
const SIGNATORIES = [SUPERVISOR, DIRECTOR] as const

/** The community is founded, a director and prices are there, the shift is open. */
export async function begin(clerk: MoveInClerk): Promise<void> {
  await beginDesk(clerk)
  await addFee(clerk)
  await clerk.openShift()
}

/** The company's list goes in: columns are recognised, nothing is written before it was looked at. */
export async function importRoster(clerk: MoveInClerk): Promise<void> {
  const { page } = clerk
  await clerk.openRoster(ROSTER)
  await page.keyboard.press('F2')
  await expect(clerk.button(text('roster.preview.back'))).toBeVisible({ timeout: 60_000 })
  await page.keyboard.press('F2')
  await expect(page.getByRole('heading', { name: text('roster.end.finished') })).toBeVisible({ timeout: 80_000 })
  await clerk.addUnit({ code: EMPTY })
}

/** The first family gets its home in one visit: nothing is missing, and the binder is filed. */
export async function moveIn(clerk: MoveInClerk): Promise<void> {
  await openCase(clerk, OWNER)
  await printPacket(clerk, OWNER)
  await receive(clerk, OWNER)
  await payFees(clerk, OWNER)
  await inspect(clerk, OWNER)
  await handOverHome(clerk, OWNER)
}

/** A courier's parcel is scanned in, and handed out on a signature. */
export async function parcel(clerk: MoveInClerk): Promise<void> {
  await clerk.addShelf('A', '1-6', 2)
  await clerk.toIntake()
  const tag = await clerk.takeIn(PARCEL)
  await clerk.toReception()
  await clerk.scanToHandOut(PARCEL.waybill, tag)
  await clerk.handOutSigned()
}

/** The family asks for a permit: documents, review, signatures, money, permit and passes. */
export async function decorate(clerk: MoveInClerk): Promise<void> {
  await apply(clerk, { isOnFile: true })
  await takePapers(clerk)
  await enableClauses(clerk)
  await clerk.toCase(OWNER.unit, 'papers')
  await review(clerk)
  await sign(clerk)
  await pay(clerk, { receiptsBefore: 1 })
  await permit(clerk)
}

/** The clipboard of the empty home: everything is as it should be. */
export async function round(clerk: MoveInClerk): Promise<void> {
  const { page } = clerk
  await clerk.toRounds('grid')
  await clerk.openLine(
    page.getByRole('grid', { name: text('vacantGrid.pick.title') }),
    text('vacantGrid.pick.noBuilding'),
  )
  await clerk.cell(EMPTY, 'water')
  await enter(page)
  await expect(page.getByText(text('vacantGrid.progress', { entered: 1, homes: 1, touched: 0 }))).toBeVisible()
}

/** What is still owed goes to tomorrow, and two people sign the day. */
export async function close(clerk: MoveInClerk): Promise<void> {
  const { page } = clerk
  await clerk.comeBackAt(moment(0, '1730'), SUPERVISOR)
  await clerk.toRoom('close')
  const owed = await clerk.owed().count()
  for (let line = 0; line < owed; line += 1) {
    await clerk.walkToOwed(line)
    await clerk.carryLine()
  }
  await clerk.signAs(text('dayClose.signFirst'), SIGNATORIES[0])
  await clerk.signAs(text('dayClose.signSecond'), SIGNATORIES[1])
  await expect(page.getByText(text('dayClose.closed'), { exact: true }).first()).toBeVisible()
}

/** Everything is counted, and two people sign the shift over. */
export async function handOver(clerk: MoveInClerk): Promise<void> {
  await clerk.toRoom('handover')
  await clerk.countThings({})
  await clerk.signAs(text('shifts.giverSigns'), SIGNATORIES[0])
  await clerk.signAs(text('shifts.takerSigns'), SIGNATORIES[1])
  await expect(clerk.form(text('shifts.openShift'))).toBeVisible()
}
