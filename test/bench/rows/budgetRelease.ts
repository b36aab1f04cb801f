// A resident takes five things out: the slip from the open hub to the bytes of its PDF.
import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import { noteOf, runJob } from '#test/bench/clerkBudget.ts'
import type { Hands, Word } from '#test/bench/hands.ts'
import type { BenchRow } from '#test/bench/row.ts'

interface Goods {
  readonly name: Word
  readonly count: string
  readonly feature: readonly Word[]
}

const GOODS: readonly Goods[] = [
  {
    name: ['bingxiang', '冰箱'],
    count: '1',
    feature: [
      ['haier', '海尔'],
      ['shuangmen', '双门'],
    ],
  },
  { name: ['canzhuo', '餐桌'], count: '1', feature: [['shimu', '实木']] },
  { name: ['yizi', '椅子'], count: '4', feature: [['hongmu', '红木']] },
  { name: ['zhixiang', '纸箱'], count: '12', feature: [['shuji', '书籍']] },
  { name: ['dianshi', '电视'], count: '1', feature: [['heise', '黑色']] },
]

const FORM = '.release-form'

async function fillIn(hands: Hands, page: Page): Promise<void> {
  await hands.press('Alt+R')
  await page.locator(`${FORM} .release-goods input:focus`).waitFor()
  await hands.look()
  for (const { name, count, feature } of GOODS) {
    await hands.say(name)
    await hands.type(` ${count} `)
    await hands.say(...feature)
    await hands.press('Enter')
  }
  await hands.look()
  // On the empty line Enter issues the slip, and its paper comes out.
  await hands.press('Enter')
}

async function isPdf(file: Download | undefined): Promise<void> {
  if (file === undefined) throw new Error('no slip came')
  const head = (await readFile(await file.path())).subarray(0, 5).toString('latin1')
  const title = text('releases.title')
  if (head !== '%PDF-' || !file.suggestedFilename().includes(title))
    throw new Error(`${file.suggestedFilename()}: ${head}`)
}

export const row: BenchRow = {
  name: 'budget.release',
  unit: 's',
  goal: 30,
  run: async (context) => {
    const done = await runJob(context, (clerk) => {
      let file: Download | undefined
      return {
        before: ({ tail, name }) => clerk.find(tail, name),
        work: async (hands) => {
          const coming = clerk.page.waitForEvent('download')
          await fillIn(hands, clerk.page)
          file = await coming
          await file.path()
        },
        after: () => isPdf(file),
      }
    })
    const note = noteOf(
      done,
      `${GOODS.length} lines of goods, the owner at the desk, from the hub to the PDF in the download folder (its browser beside, not throttled)`,
    )
    return { rounds: done.seconds, note }
  },
}
