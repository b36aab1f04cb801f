import { describe, expect, test } from 'vitest'
import { MISSING_SLIP_ID, missingSlipModel, readMissingSlip, type SlipLine, slipGroups } from './missingSlip.ts'

const titles = { owner: '请您办', us: '我们办', engineering: '工程部办' }
const line = (turn: SlipLine['turn'], text: string): SlipLine => ({ turn, text, due: '' })

describe('the slip of what is missing', () => {
  test('puts first what the owner has to do, whatever the order of the list', () => {
    const { groups } = slipGroups([line('us', '回电'), line('owner', '身份证复印件')], titles, 'A5')
    expect(groups.map(({ title, lines }) => [title, lines.length])).toEqual([
      ['请您办', 1],
      ['我们办', 1],
    ])
  })

  test('leaves out what does not fit on the small paper, and says how many', () => {
    const lines = Array.from({ length: 9 }, (_, index) => line('owner', `第 ${index} 件`))
    const small = slipGroups(lines, titles, 'continuous-93')
    expect(small.groups[0]?.lines).toHaveLength(6)
    expect(small.left).toBe(3)
    expect(slipGroups(lines, titles, 'A5').left).toBe(0)
  })

  test('is read back as it was sent, and nothing else is taken for one', () => {
    const slip = {
      community: '新湾花园',
      title: '办事提示',
      unit: '2-1203',
      day: '2026年11月21日',
      groups: [{ title: '请您办', lines: [{ text: '身份证复印件', due: '' }] }],
      more: '',
      foot: '服务电话 0755-26012345',
      paper: 'A5' as const,
    }
    expect(readMissingSlip(missingSlipModel(slip))).toEqual(slip)
    expect(readMissingSlip({ ...slip, name: '王晓梅' })).toBeUndefined()
    expect(MISSING_SLIP_ID).toMatch(/^[a-z-]+@1$/)
  })
})
