// A handover day of twenty homes at two desks that cannot hear each other: an agent without the mandate, a company, three failed items, a refused
// home, packets read back, one home handed over at both. They meet: one conflict, settled once, the same rows, nothing filed while it lacks a paper.
import { rename } from 'node:fs/promises'
import { text } from '#renderer/text/text.ts'
import { MoveInClerk } from './moveInClerk.ts'
import {
  findThree,
  HOMES,
  importList,
  makeCompany,
  ROSTER,
  receiveAs,
  refuse,
  takePapers,
  tellAll,
  toCase,
} from './moveInDay.ts'
import { type Family, file, giveKeys, inspect, printPacket, receive } from './moveInVisit.ts'
import { expect, sharedRows, type TwoDesks, test, wordsUnder } from './twoDesks.ts'

const PASSPHRASE = '梧桐 石桥 白鹭'
const [WHOLE, AGENT, CLASH, COMPANY, FAULTY, OTHER] = HOMES as readonly [Family, Family, Family, Family, Family, Family]
const FAULTS = ['客厅窗锁坏', '墙面空鼓', '地砖开裂']

interface Pair {
  readonly first: MoveInClerk
  readonly second: MoveInClerk
  readonly desks: TwoDesks
}

test('a handover day of twenty homes at two desks that are apart', async ({ desks }) => {
  test.setTimeout(420_000)
  const pair: Pair = { first: new MoveInClerk(desks.one.page), second: new MoveInClerk(desks.two.page), desks }
  await test.step('the roster and the builder’s list; two desks', () => begin(pair))
  await test.step('the folder is away', () => part(pair))
  await test.step('the first desk: a whole visit, an agent', () => workFirst(pair))
  await test.step('the second desk: a company, a refused home, a whole visit', () => workSecond(pair))
  await test.step('they meet', () => meet(pair))
  await test.step('the same rows, and no name outside', () => compare(pair))
})

async function begin({ first, second, desks }: Pair): Promise<void> {
  const { page } = first
  await first.firstRun()
  await first.openRoster(ROSTER)
  await page.keyboard.press('F2')
  await expect(first.button(text('roster.preview.back'))).toBeVisible({ timeout: 60_000 })
  await page.keyboard.press('F2')
  await expect(page.getByRole('heading', { name: text('roster.end.finished') })).toBeVisible({ timeout: 80_000 })
  await importList(first)
  // What both desks hand over was ready before they parted.
  await toCase(first, CLASH)
  await receive(first, CLASH)
  await inspect(first, CLASH)
  await first.bindNewFolder(desks.folder, PASSPHRASE)
  await first.isSynced()
  await second.join({ folder: desks.folder, passphrase: PASSPHRASE, name: '前台 2 号机' }, { pin: '258013' })
}

async function part({ first, second, desks }: Pair): Promise<void> {
  await rename(desks.folder, desks.beside('away'))
  for (const desk of [first, second]) {
    await desk.lookNow()
    await desk.saysOfExchange(text('exchangeStates.states.unavailable.short'))
  }
}

async function workFirst({ first }: Pair): Promise<void> {
  await toCase(first, WHOLE)
  await wholeVisit(first, WHOLE, { packet: 'A-RH-00001', card: 'M0101' })

  await toCase(first, AGENT)
  await receiveAs(first, 'agent', '方雯')
  const agent = (['notice', 'purchase-contract', 'agent-id'] as const).map((paper) => text(`moveIn.papers.${paper}`))
  await takePapers(first, [...agent, `${text('moveIn.papers.owner-id')} ${AGENT.name}`])
  const mandate = text('moveIn.papers.authorisation')
  const lacks = first.page.locator('.move-in-lacks')
  await expect(lacks).toContainText(mandate)
  await first.pressButton(text('moveInCases.card.slip'))
  await first.expectNext('move-in-missing', { words: [AGENT.unit, '授权委托书'], copies: 2 })
  await takePapers(first, [mandate])
  await expect(lacks).not.toContainText(mandate)

  await toCase(first, CLASH)
  await giveKeys(first, CLASH.unit, { doorKeys: '5', cards: ['M0201'] })
}

interface Whole {
  /** Number of the packet's first paper. */
  readonly packet: string
  readonly card: string
}

async function wholeVisit(clerk: MoveInClerk, family: Family, { packet, card }: Whole): Promise<void> {
  await printPacket(clerk, family, packet)
  await receive(clerk, family)
  await inspect(clerk, family)
  await giveKeys(clerk, family.unit, { doorKeys: '5', cards: [card] })
  await file(clerk)
}

async function workSecond({ second }: Pair): Promise<void> {
  await toCase(second, COMPANY)
  await makeCompany(second)
  await receiveAs(second, 'company', '林经办')
  const papers = (['notice', 'purchase-contract', 'business-licence', 'legal-representative', 'clerk-id'] as const).map(
    (paper) => text(`moveIn.papers.${paper}`),
  )
  await takePapers(second, papers)

  await toCase(second, FAULTY)
  await receive(second, FAULTY)
  await findThree(second, FAULTY, FAULTS)
  await tellAll(second, FAULTY, FAULTS)
  await refuse(second, '客厅三处不合格')

  await toCase(second, OTHER)
  await wholeVisit(second, OTHER, { packet: 'B-RH-00001', card: 'M0302' })

  await toCase(second, CLASH)
  await giveKeys(second, CLASH.unit, { doorKeys: '', cards: ['M0202'] })
}

async function meet({ first, second, desks }: Pair): Promise<void> {
  await rename(desks.beside('away'), desks.folder)
  await first.lookNow()
  await first.isSynced()
  for (const desk of [second, first]) {
    await desk.lookNow()
    await desk.hasConflicts(1)
    await desk.isSynced()
  }
  await first.openConflict(text('moveIn.conflicts.handOver'))
  await expect(first.sides()).toHaveCount(2)
  await first.settle(1)
  await first.hasConflicts(0)
  await second.hasConflicts(0)
}

async function compare({ first, second, desks }: Pair): Promise<void> {
  for (const desk of [first, second]) {
    await desk.lookNow()
    await desk.isSynced()
  }
  expect(await wordsUnder(desks.folder, [...HOMES.map(({ name }) => name), ...FAULTS])).toEqual([])
  const rows = await sharedRows(desks.one)
  expect(rows.moveInCases).toHaveLength(HOMES.length)
  const filed = (rows.moveInCases ?? []).flatMap((row) => {
    const { v } = row as unknown as { readonly v: { readonly status: string; readonly papers: { paper: string }[] } }
    return v.status === 'archived' ? [v.papers.map(({ paper }) => paper).toSorted()] : []
  })
  const whole = ['gift-receipt', 'inspection-form', 'key-receipt', 'notice', 'owner-id', 'purchase-contract']
  expect(filed).toEqual(Array.from({ length: 2 }, () => [...whole, 'registration-form', 'service-contract']))
  expect(await sharedRows(desks.two)).toEqual(rows)
}
