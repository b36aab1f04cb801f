// A clipboard of forty homes is entered as an officer filled it: readings, some as last time, a fault, a meter that was replaced, a home that
// nobody entered. From the first key to the last line that is stored.
import type { Page } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import { CELL, openClipboard, SLOW_DESK, TOWER_HOMES } from '#test/bench/clipboardDesk.ts'
import { throttleCpu } from '#test/bench/context.ts'
import { type HandCount, Hands, secondsOf } from '#test/bench/hands.ts'
import { median } from '#test/bench/median.ts'
import type { BenchRow } from '#test/bench/row.ts'

const HOMES = 40
const READING = '1024'
/** Which of ten lines stands out, and how. */
const FAULT = 3
const UNABLE = 6
const REPLACED = 9

async function typeLine(hands: Hands, line: number): Promise<void> {
  await hands.look()
  const kind = line % 10
  if (kind === UNABLE) {
    await hands.press('Shift+Tab')
    await hands.type('4')
  } else if (kind % 2 === 0) {
    await hands.type('=')
    await hands.press('Tab')
    await hands.type('=')
    await hands.press('Tab')
    await hands.type('=')
  } else {
    await hands.type(kind === REPLACED ? '0' : READING)
    if (kind === REPLACED) await hands.press('Alt+1')
    await hands.press('Tab')
    await hands.type(READING)
    await hands.press('Tab')
    await hands.type(READING)
  }
  if (kind === FAULT) {
    await hands.press('Tab')
    await hands.type('6 ')
    await hands.say(['qiangjiao', '墙角'], ['shenshui', '渗水'])
  }
  await hands.press('Enter')
}

/** The cursor stands in the first meter of another line than before. */
async function nextLine(page: Page, before: string): Promise<string> {
  await page.waitForFunction(
    ([cell, label]) => {
      const now = document.querySelector(String(cell))?.getAttribute('aria-label')
      return now !== label && document.activeElement === document.querySelector(String(cell))
    },
    [CELL, before],
  )
  return (await page.locator(CELL).getAttribute('aria-label')) ?? ''
}

export const row: BenchRow = {
  name: 'budget.clipboard',
  unit: 's',
  goal: 600,
  run: async (context) => {
    const page = await openClipboard(context)
    await throttleCpu(page, SLOW_DESK)
    const hands = await Hands.at(page)
    const took: { readonly seconds: number; readonly hands: HandCount }[] = []
    let entered = 0
    let at = ''
    for (let round = 0; round < context.rounds; round += 1) {
      hands.take()
      const start = performance.now()
      for (let line = 0; line < HOMES; line += 1) {
        at = await nextLine(page, at)
        await typeLine(hands, line)
      }
      entered += HOMES
      await page
        .getByText(text('vacantGrid.progress', { entered, homes: TOWER_HOMES, touched: 0 }))
        .first()
        .waitFor()
      took.push({ seconds: (performance.now() - start) / 1000, hands: hands.take() })
    }
    const most = Math.max(...took.map((one) => one.hands.keys))
    const waited = median(took.map((one) => one.seconds - secondsOf(one.hands)))
    const note = `${HOMES} homes, ${(median(took.map(({ seconds }) => seconds)) / HOMES).toFixed(1)} s a home (goal 20): ${most} keys, a look and ${waited.toFixed(1)} s waited in all; ${SLOW_DESK}× CPU throttle, ${TOWER_HOMES} lines`
    return { rounds: took.map(({ seconds }) => seconds), note }
  },
}
