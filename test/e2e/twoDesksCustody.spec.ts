// One parcel at two desks that cannot hear each other: both hand it out on a drawn signature. They meet, both show one conflict with both
// signatures, a leader settles it on one desk, and it is gone on the other.
import { rename } from 'node:fs/promises'
import { text } from '#renderer/text/text.ts'
import { CustodyClerk } from './custodyClerk.ts'
import { scan } from './hands.ts'
import { expect, sharedRows, type TwoDesks, test, wordsUnder } from './twoDesks.ts'

const PASSPHRASE = '梧桐 石桥 白鹭'
const OWNER = { unit: '2-1203', name: '王晓梅', phone: '13812345678' }
const PARCEL = { waybill: 'SF1234567890123', query: '5678', who: OWNER.name }
const SECRETS = [OWNER.name, OWNER.phone, PARCEL.waybill]

interface Pair {
  readonly first: CustodyClerk
  readonly second: CustodyClerk
  readonly desks: TwoDesks
}

test('a parcel handed out at two desks while they are apart is one conflict with both signatures (case 3)', async ({
  desks,
}) => {
  test.setTimeout(300_000)
  const pair: Pair = { first: new CustodyClerk(desks.one.page), second: new CustodyClerk(desks.two.page), desks }
  const tag = await test.step('a parcel at two desks', () => begin(pair))
  await test.step('both hand it out, apart', () => handOutTwice(pair, tag))
  await test.step('they meet', () => meet(pair, tag))
  await test.step('settled on one, gone on the other', () => settle(pair))
  await test.step('the same rows, and no name outside', () => compare(pair))
})

async function begin({ first, second, desks }: Pair): Promise<string> {
  await first.firstRun()
  await first.addOwner(OWNER)
  await first.addShelf('A', '1-5', 2)
  await first.toIntake()
  const tag = await first.takeIn(PARCEL)
  await first.bindNewFolder(desks.folder, PASSPHRASE)
  await first.isSynced()
  await second.join({ folder: desks.folder, passphrase: PASSPHRASE, name: '前台 2 号机' }, { pin: '258013' })
  await second.find(OWNER.unit, OWNER.name)
  return tag
}

async function handOutTwice({ first, second, desks }: Pair, tag: string): Promise<void> {
  await rename(desks.folder, desks.beside('away'))
  for (const desk of [first, second]) {
    await desk.lookNow()
    await desk.saysOfExchange(text('exchangeStates.states.unavailable.short'))
    await desk.scanToHandOut(PARCEL.waybill, tag)
    await desk.handOutSigned()
  }
}

async function meet({ first, second, desks }: Pair, tag: string): Promise<void> {
  await rename(desks.beside('away'), desks.folder)
  await first.lookNow()
  await first.isSynced()
  for (const desk of [second, first]) {
    await desk.lookNow()
    await desk.hasConflicts(1)
    await desk.isSynced()
  }
  for (const desk of [first, second]) {
    await desk.openConflict(text('custody.conflicts.claim'))
    await expect(desk.sides()).toHaveCount(2)
    // Each side has its signature: the own one as a picture, the other as a picture or with the desk on which it lies.
    await expect(desk.page.locator('.conflict-drawn')).toHaveCount(2)
    await expect(desk.page.locator('.conflict-drawn img').first()).toBeVisible()
    // Whoever scans the parcel is told as well.
    await scan(desk.page, PARCEL.waybill)
    await desk.isAtThing(tag)
    await expect(desk.page.locator('main .contested-mark').first()).toBeVisible()
  }
}

async function settle({ first, second }: Pair): Promise<void> {
  await first.openConflict(text('custody.conflicts.claim'))
  await first.settle(1)
  await first.hasConflicts(0)
  await second.hasConflicts(0)
}

async function compare({ first, second, desks }: Pair): Promise<void> {
  for (const desk of [first, second]) {
    await desk.lookNow()
    await desk.isSynced()
  }
  expect(await wordsUnder(desks.folder, SECRETS)).toEqual([])
  expect(await sharedRows(desks.two)).toEqual(await sharedRows(desks.one))
}
