// The minute at the counter: ten people come one after another; each is found, one detail is corrected, and the registration form is
// issued as PDF. Keyboard only, every key is counted. An end-to-end test does it, and the bench measures it.
import type { Download, Page } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import { fieldOf } from './clerk.ts'
import { expect } from './fixtures.ts'
import { enter } from './hands.ts'
import type { PaperClerk } from './paperClerk.ts'

/** How one of the ten is asked for, who is meant, and what is corrected. */
export interface CounterCase {
  readonly by: string
  readonly query: string
  readonly name: string
  readonly unit: string
  /** The field that is corrected, by its label. */
  readonly label: () => string
  /** From the name, where the form opens, to that field. */
  readonly way: readonly string[]
  /** Typed there; every round another, because what does not change is not saved. */
  readonly typed: (round: number) => string
  /** As the paper shows it, without white space. */
  readonly printed: (round: number) => string
}

type Detail = Pick<CounterCase, 'label' | 'way' | 'typed' | 'printed'>

/** Behind what is there: the cursor comes to the end. */
function remark(words: string): Detail {
  const typed = (round: number): string => `；${words}（${round}）`
  return { label: () => text('ownerFiles.fields.remark'), way: ['PageDown', 'PageDown'], typed, printed: typed }
}

/** In place of the first number, which is selected; printed masked. `head` is all but the last digit, which is 4 to 9 (on file it is less). */
function phone(head: string, label: () => string): Detail {
  const last = (round: number): number => 4 + (round % 6)
  return {
    label,
    way: ['PageDown'],
    typed: (round) => `${head}${last(round)}`,
    printed: (round) => `${head.slice(0, 3)}****${head.slice(-3)}${last(round)}`,
  }
}

const onlyPhone = (): string => text('ownerFiles.fields.phone')
const firstPhone = (): string => text('ownerFiles.fields.phoneNumbered', { number: 1 })

const ADDRESS: Detail = {
  label: () => text('households.fields.address'),
  way: ['PageDown', ...Array.from({ length: 4 }, () => 'Tab')],
  typed: (round) => `科苑路${round}号`,
  printed: (round) => `科苑路${round}号`,
}
const CONTACT: Detail = {
  label: () => text('households.fields.contactName'),
  way: ['Tab', 'Tab', 'Tab'],
  typed: (round) => `罗太太${round}`,
  printed: (round) => `罗太太${round}`,
}

/** Ten of the practice community, each by another way of asking. */
export const TEN_PEOPLE: readonly CounterCase[] = [
  { by: 'initials', query: 'wxm', name: '王晓梅', unit: '2-1203', ...remark('周末全天在家') },
  { by: 'pinyin', query: 'chenjianguo', name: '陈建国', unit: '1-0802', ...phone('1392222111', onlyPhone) },
  { by: 'name', query: '欧阳娜娜', name: '欧阳娜娜', unit: '2-0301', ...remark('门铃坏了，请敲门') },
  { by: 'phone tail', query: '1234', name: '李秀英', unit: '1-0201', ...remark('女儿白天也在') },
  { by: 'identity tail', query: '4513', name: '张伟', unit: '2-0902', ...phone('1501234090', firstPhone) },
  { by: 'room with a dash', query: '2-1002', name: '买买提·艾力', unit: '2-1002', ...remark('请先发短信') },
  { by: 'room in one', query: '21001', name: '何静', unit: '2-1001', ...ADDRESS },
  { by: 'room with 井', query: '1#0102', name: '冯小刚', unit: '1-0102', ...phone('1320001010', onlyPhone) },
  { by: 'plate', query: 'b6l168', name: '林志强', unit: '2-0901', ...remark('车位换到东侧') },
  { by: 'company', query: '罗记', name: '罗记茶餐厅', unit: '2-0101', ...CONTACT },
]

/** Keys that went down: those that write, and all others (a chord is as many as it has keys). */
export interface KeyCount {
  readonly typed: number
  readonly acting: number
}

/** Counts the keys that go down on the page, from now on. Characters of an input method are no keys of the page and not counted. */
export async function countKeys(page: Page): Promise<() => Promise<KeyCount>> {
  await page.evaluate(() => {
    const count = { typed: 0, acting: 0 }
    Object.assign(globalThis, { keysPressed: count })
    addEventListener(
      'keydown',
      (event) => {
        const writes = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey
        count[writes ? 'typed' : 'acting'] += 1
      },
      { capture: true },
    )
  })
  return () => page.evaluate(() => (globalThis as unknown as { keysPressed: KeyCount }).keysPressed)
}

/** Finds one, corrects the detail, and issues the form; the next one may come at once. */
export async function serve(clerk: PaperClerk, one: CounterCase, round: number): Promise<Download> {
  const { page } = clerk
  await clerk.find(one.query, one.name)
  const form = await clerk.openEdit()
  for (const key of one.way) await page.keyboard.press(key)
  await expect(fieldOf(form, one.label())).toBeFocused()
  await page.keyboard.type(one.typed(round))
  // In a remark, which has lines, Enter alone is a line.
  const hasLines = await fieldOf(form, one.label()).evaluate((field) => field instanceof HTMLTextAreaElement)
  await enter(page, hasLines ? 'Control+Enter' : 'Enter')
  await expect(form).toBeHidden()
  await clerk.openRegistrationForm()
  return await clerk.issueFile()
}
