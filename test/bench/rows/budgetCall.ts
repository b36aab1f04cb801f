// Somebody rings with three matters: found by the number that rings, each matter by its kind and a line of words, saved.
import { text } from '#renderer/text/text.ts'
import { noteOf, runJob, UNDO_NOTICE, untilSeen } from '#test/bench/clerkBudget.ts'
import type { Hands, Word } from '#test/bench/hands.ts'
import type { BenchRow } from '#test/bench/row.ts'
import type { PaperClerk } from '#test/e2e/paperClerk.ts'

interface Matter {
  /** The digit of its kind. */
  readonly kind: string
  readonly words: readonly Word[]
}

const MATTERS: readonly Matter[] = [
  {
    kind: '2',
    words: [
      ['chufang', '厨房'],
      ['shuiguan', '水管'],
      ['loushui', '漏水'],
    ],
  },
  {
    kind: '4',
    words: [
      ['loushang', '楼上'],
      ['zhuangxiu', '装修'],
      ['wanshang', '晚上'],
      ['taichao', '太吵'],
    ],
  },
  {
    kind: '1',
    words: [
      ['wuyefei', '物业费'],
      ['zenme', '怎么'],
      ['jiao', '交'],
    ],
  },
]

const FORM = '.item-form'

const lineOf = ({ words }: Matter): string => words.map(([, chosen]) => chosen).join('')

async function find(hands: Hands, { page }: PaperClerk, { tail, name }: { tail: string; name: string }): Promise<void> {
  await hands.press('Control+K')
  await hands.type(tail)
  await page.locator('.search-hit-title').filter({ hasText: name }).waitFor()
  await hands.look()
  await hands.press('Enter')
  await page
    .getByRole('article', { name: text('hub.page') })
    .filter({ hasText: name })
    .waitFor()
  await hands.look()
}

async function takeDown(hands: Hands, { page }: PaperClerk): Promise<void> {
  await hands.press('F6')
  await page.locator(`${FORM} .item-matter`).waitFor()
  await hands.look()
  for (const [index, matter] of MATTERS.entries()) {
    // Enter behind a line opens the next, whose kind has the cursor.
    if (index > 0) await hands.press('Enter')
    await page.locator(`[data-line="${index}"] .picks input:focus`).waitFor()
    await hands.press(matter.kind)
    await hands.say(...matter.words)
  }
  await hands.look()
  await hands.press('Control+Enter')
}

export const row: BenchRow = {
  name: 'budget.call',
  unit: 's',
  goal: 40,
  run: async (context) => {
    const done = await runJob(context, (clerk) => ({
      before: () => clerk.toReception(),
      work: async (hands, resident) => {
        await find(hands, clerk, resident)
        await takeDown(hands, clerk)
        await untilSeen(clerk.page, [[UNDO_NOTICE, text('items.form.saved', { count: MATTERS.length, what: '' })]])
      },
      after: async () => {
        await clerk.page.locator(FORM).waitFor({ state: 'detached' })
        for (const matter of MATTERS) await clerk.hub().getByText(lineOf(matter)).first().waitFor()
      },
    }))
    const note = noteOf(
      done,
      'three matters, from Ctrl+K to the notice and 已保存, the caller speaking as fast as the clerk types',
    )
    return { rounds: done.seconds, note }
  },
}
