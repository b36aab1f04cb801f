// What custody's papers say: every field of handbook 2.15, and nothing of a person that is not asked for.
import { describe, expect, test } from 'vitest'
import {
  custodyState,
  found,
  noticeOf,
  numbered,
  PROXY,
  receiptOf,
  refusal,
  registerOf,
  runOf,
  sheetItem,
} from '#test/print/custodySamples.ts'
import { buildBlankCollectionReceipt, buildCollectionReceipt } from './collectionReceiptSheet.ts'
import { buildCustodyTag, buildDepositorTag, buildSlotLabel, custodyTagSchema } from './custodyLabelSheet.ts'
import { custodyRegisterSchema, MOST_REGISTER_LINES } from './custodyRegisterModel.ts'
import { buildBlankCustodyRegister, buildCustodyRegisterSheet } from './custodyRegisterSheet.ts'
import {
  declaredText,
  irregularText,
  noticesText,
  originText,
  remindedText,
  signedText,
  takerText,
} from './custodySheetItem.ts'
import { buildBlankDeliveryRun, buildDeliveryRunSheet, MOST_RUN_STOPS } from './deliveryRunSheet.ts'
import { buildBlankFoundNotice, buildFoundNotice, MOST_FOUND_THINGS } from './foundNoticeSheet.ts'
import { buildBlankRefusalSlip } from './refusalSlipSheet.ts'

const at = (instant: string) => instant.slice(5, 16).replace('T', ' ')
const FULL_PHONE = '13812345678'

describe('the register', () => {
  test('of one deposit has every field of the form in words, and its own places to sign', () => {
    const { frame, lines, note } = registerOf([
      sheetItem({
        kind: 'deposit',
        what: '行李箱',
        quantity: 2,
        declaredFen: 48_000,
        reminded: true,
        keepUntil: '2026-12-21',
      }),
    ])
    expect(frame.signatures).toEqual(['寄存人签字', '领取人签字', '经手人签字'])
    expect(frame.owner, 'the head would call them the owner').toBe('')
    expect(lines).toMatchObject([
      {
        tag: 'A231',
        kind: '业主寄存',
        unit: '2-1203',
        phone: '138****5678',
        what: '行李箱',
        quantity: '2',
        declared: '480.00 元',
        reminded: '已告知',
        slot: 'A-03',
        keepUntil: '2026年12月21日',
        receivedBy: '张敏',
      },
    ])
    expect(note).toContain('不予寄存')
  })

  test('of a found thing is signed by both who counted it, and says how each claim was checked', () => {
    const { frame, lines, note } = registerOf([found])
    expect(frame.signatures).toEqual(['清点人签字', '清点人签字（二）', '领取人签字'])
    expect(lines[0]).toMatchObject({ counted: '张敏、赵磊', sealNumber: 'F-0012' })
    expect(lines[0]?.asked).toContain('0014 不符；李㛃 002X 相符')
    expect(note, 'nobody was told what is not taken').toBe('')
  })

  test('of several is one sheet without a unit or a name in its head', () => {
    const { frame, scope, lines } = registerOf([sheetItem(), sheetItem({ tag: 'A232' })])
    expect([frame.unit, frame.owner, scope]).toEqual(['', '', '11月21日'])
    expect(lines.map(({ tag }) => tag)).toEqual(['A231', 'A232'])
    expect(frame.signatures).toEqual(['经手人签字', '主管签字'])
  })

  test('never carries a whole telephone number', () => {
    expect(JSON.stringify(registerOf([sheetItem({ out: PROXY, status: 'handed-out' })]))).not.toContain(FULL_PHONE)
  })

  test('of nothing, and of more than one sheet holds, is refused', () => {
    const of = (count: number) =>
      buildCustodyRegisterSheet(
        { items: Array.from({ length: count }, () => sheetItem()), scope: '', at },
        numbered('JC'),
      )
    expect(of(0)).toMatchObject({ error: { code: 'no-custody-items' } })
    expect(of(MOST_REGISTER_LINES).ok).toBe(true)
    expect(of(MOST_REGISTER_LINES + 1)).toMatchObject({ error: { code: 'too-many-custody-items' } })
  })

  test('says of a delivery who carried it and when, and of a hand-out when it was taken', () => {
    const out = { ...PROXY, to: 'self' }
    const [delivered] = registerOf([sheetItem({ status: 'delivered', out }, { officer: '赵磊' })]).lines
    expect(delivered).toMatchObject({ officer: '赵磊', deliveredAt: '11-22 09:10', takenAt: '' })
    const [taken] = registerOf([sheetItem({ status: 'handed-out', out }, { outBy: '张敏' })]).lines
    expect(taken).toMatchObject({ deliveredAt: '', takenAt: '11-22 09:10', outBy: '张敏', takerSigned: '签字板已签' })
  })

  test('leaves lines to sign where a thing is still here', () => {
    const [line] = registerOf([sheetItem()]).lines
    expect([line?.taker, line?.takenAt, line?.takerSigned, line?.outBy]).toEqual(['', '', '', ''])
  })
})

describe('words of one thing', () => {
  test.each([
    [null, '未申报'],
    [0, '0.00 元'],
    [1, '0.01 元'],
    [100_000_000, '1,000,000.00 元'],
  ])('a declared value of %s fen reads %s', (declaredFen, words) => {
    expect(declaredText({ declaredFen })).toBe(words)
  })

  test.each([
    ['courier', true, ''],
    ['found', false, ''],
    ['deposit', true, '已告知'],
    ['device', false, '未告知'],
  ])('the reminder of %s, told %s, reads 「%s」', (kind, reminded, words) => {
    expect(remindedText({ kind, reminded })).toBe(words)
  })

  test.each([
    [{ kind: 'courier' }, '', '顺丰速运 SF1234567890123'],
    [{ kind: 'left-for' }, '王晓梅', '留物人 王晓梅'],
    [{ kind: 'left-for' }, '', ''],
    [{ kind: 'device', fault: '不开机' }, '', '故障：不开机'],
    [
      { kind: 'found', foundPlace: '大堂', foundAt: '2026-11-21T08:30:00.000Z', finder: '周桂芳' },
      '',
      '11-21 08:30 大堂 拾获人 周桂芳',
    ],
    [{ kind: 'deposit' }, '王晓梅', ''],
  ])('where %o comes from', (state, fromName, words) => {
    expect(originText({ item: custodyState(state), fromName }, at)).toBe(words)
  })

  test.each([
    [{}, ''],
    [{ damagedAt: '2026-11-21T08:30:00.000Z', damage: '压扁', ruling: '照常交付' }, '破损：压扁，裁定 照常交付'],
    [
      { declinedAt: '2026-11-21T08:30:00.000Z', declinedWhy: '不是我的', failedDeliveries: 2 },
      '拒收：不是我的；送达未成 2 次',
    ],
    [{ missingSince: '2026-11-21T08:30:00.000Z' }, '查找中'],
    [{ missingSince: '2026-11-21T08:30:00.000Z', status: 'lost' as const }, '遗失'],
  ])('what is irregular of %o', (state, words) => {
    expect(irregularText({ item: custodyState(state) })).toBe(words)
  })

  test('a proxy is named with the authority and the last four of the paper', () => {
    expect(takerText({ item: custodyState({ out: PROXY }), takerName: '' })).toBe(
      '李㛃 代领 业主电话同意 证件尾号 002X',
    )
    const police = { ...PROXY, to: 'police', name: '文三路派出所', authority: '', idLast4: '', receipt: '2026-117' }
    expect(takerText({ item: custodyState({ out: police }), takerName: '' })).toBe(
      '文三路派出所 移交公安 回执 2026-117',
    )
  })

  test('a notice says when, how, and how often; a way of a newer version stands as it is', () => {
    const notice = { at: '2026-11-21T08:30:00.000Z', by: 'staff', way: 'phone' }
    expect(noticesText({ notices: [] }, at)).toBe('')
    expect(noticesText({ notices: [notice] }, at)).toBe('11-21 08:30 电话')
    expect(noticesText({ notices: [notice, { ...notice, way: 'pigeon' }] }, at)).toBe('11-21 08:30 pigeon 共 2 次')
  })

  test('a signature is on the pad, on a paper, or missing', () => {
    expect(signedText({ signature: 'hash', signedPaper: '' })).toBe('签字板已签')
    expect(signedText({ signature: '', signedPaper: 'A-LQ-00007' })).toBe('纸质 A-LQ-00007')
    expect(signedText({ signature: '', signedPaper: '' })).toBe('')
  })
})

describe('the list of a run', () => {
  test('numbers the homes in the order given, counts what goes out, and masks the telephones', () => {
    const { stops, summary, frame } = runOf(6)
    expect(stops.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(summary).toBe('6 户，11 件')
    expect(stops[5]).toMatchObject({ tags: 'A50、A51、A52、A53、A54、A55', what: '顺丰速运、京东快递', count: '6' })
    expect(JSON.stringify(stops)).not.toContain(FULL_PHONE)
    expect(frame.serialNumber).toBe('A-SD-00007')
  })

  test('of nothing, and of more homes than fit, is refused', () => {
    const of = (count: number) => {
      const stops = Array.from({ length: count }, () => ({ unit: '', name: '', phone: '', things: [] }))
      return buildDeliveryRunSheet({ officer: '赵磊', stops }, numbered('SD'))
    }
    expect(of(0)).toMatchObject({ error: { code: 'no-stops' } })
    expect(of(MOST_RUN_STOPS + 1)).toMatchObject({ error: { code: 'too-many-stops' } })
  })
})

describe('the notice of found things', () => {
  test('says what, when and where, until when and whom to call, and no feature', () => {
    const notice = noticeOf(1)
    expect(notice).toMatchObject({ until: '2026年11月28日', hotline: '0571-88001234' })
    expect(Object.keys(notice.things[0] ?? {})).toEqual(['tag', 'what', 'foundOn', 'place'])
  })

  test('of nothing, and of more than is read while walking by, is refused', () => {
    const thing = { tag: 'A1', what: '手机', foundOn: '', place: '' }
    const of = (count: number) =>
      buildFoundNotice({ things: Array.from({ length: count }, () => thing), until: '' }, numbered('SW'))
    expect(of(0)).toMatchObject({ error: { code: 'no-found-things' } })
    expect(of(MOST_FOUND_THINGS + 1)).toMatchObject({ error: { code: 'too-many-found-things' } })
  })
})

describe('slips of the desk', () => {
  test('a refusal ticks its reasons among all of them, for both copies', () => {
    expect(refusal.reasons.filter(({ on }) => on).map(({ label }) => label)).toEqual(['外包装破损', '到付、代付'])
    expect(refusal.reasons).toHaveLength(10)
    expect(refusal.frame.copyLabels).toEqual(['存根联', '送件人联'])
    expect(refusal.phone).toBe('138****5678')
  })

  test('a receipt names who takes it for whom, by what proof, and each thing', () => {
    const receipt = receiptOf(2)
    expect(receipt).toMatchObject({ taker: '李㛃', phone: '139****4321', idLast4: '002X', signed: '' })
    expect(receipt.things.map(({ tag }) => tag)).toEqual(['A1', 'A2'])
    expect(receipt.takers.find(({ on }) => on)?.label).toBe('代领')
  })

  test('a receipt signed on the pad says so; of nothing it is refused', () => {
    const taking = {
      unit: '',
      owner: '',
      to: 'self',
      taker: '',
      phone: '',
      idLast4: '',
      authority: '',
      remark: '',
    } as const
    const of = (things: readonly []) => buildCollectionReceipt({ ...taking, signedOn: 'pad', things }, numbered('LQ'))
    expect(of([])).toMatchObject({ error: { code: 'no-custody-items' } })
    const { item } = sheetItem()
    const made = buildCollectionReceipt({ ...taking, signedOn: 'pad', things: [item] }, numbered('LQ'))
    expect(made).toMatchObject({ value: { signed: '签字板已签', authority: '本人领取' } })
  })
})

describe('texts of the company', () => {
  test('stand in place of the program’s, with their placeholders filled', () => {
    const texts = { version: 2, blocks: { note: '{社区}代收点：{房号} 请当面点清。', title: '代收物品签领单' } }
    const { item } = sheetItem()
    const input = { unit: '2-1203', owner: '', to: 'self', taker: '', phone: '', idLast4: '', authority: '' } as const
    const made = buildCollectionReceipt(
      { ...input, signedOn: 'paper', remark: '', things: [item] },
      { ...numbered('LQ'), texts },
    )
    expect(made).toMatchObject({
      value: { note: '阳光花园代收点：2-1203 请当面点清。', frame: { title: '代收物品签领单', textVersion: 2 } },
    })
  })
})

describe('blanks for a power cut', () => {
  test.each([
    ['register', buildBlankCustodyRegister(numbered('JC'))],
    ['run', buildBlankDeliveryRun(numbered('SD'))],
    ['notice', buildBlankFoundNotice(numbered('SW'))],
    ['refusal', buildBlankRefusalSlip(numbered('JS'))],
    ['receipt', buildBlankCollectionReceipt(numbered('LQ'))],
  ])('of the %s have a number, and no day and no name', (_, { frame }) => {
    expect(frame.serialNumber).toContain('00007')
    expect([frame.dateTime, frame.operator]).toEqual(['', ''])
  })

  test('of the register are read by its schema and have rows to write on', () => {
    const blank = custodyRegisterSchema.parse(buildBlankCustodyRegister(numbered('JC')))
    expect(blank.byHand).toBe(true)
    expect(new Set(blank.lines.flatMap((line) => Object.values(line)))).toEqual(new Set(['']))
  })
})

describe('labels', () => {
  const house = { company: '和润物业服务有限公司', community: '阳光花园' }
  const tag = {
    code: 'QTC:ABCDEFGHIJKLMNOPQRST',
    tag: 'A231',
    unit: '2-1203',
    slot: 'A-03',
    what: '快递代收',
    when: '11-21 14:05',
  }

  test('a tag holds number, unit, slot and the code, and no company field beyond the frame', () => {
    const model = custodyTagSchema.parse(buildCustodyTag(tag, house))
    expect(model.frame).toMatchObject({
      title: 'A231',
      recordCode: tag.code,
      copyLabels: ['阳光花园'],
      serialNumber: '',
    })
    expect(model).toMatchObject({ unit: '2-1203', slot: 'A-03' })
  })

  test('the depositor’s tag is the same, and says what it is for', () => {
    const model = buildDepositorTag(tag, house)
    expect(model.frame).toMatchObject({ title: 'A231', recordCode: tag.code, copyLabels: ['寄存人凭此牌领取'] })
  })

  test('a slot says its place and its size', () => {
    const model = buildSlotLabel({ code: 'QTS:ABCDEFGHIJKLMNOPQRST', label: 'A-03', size: 'huge' }, house)
    expect([model.frame.title, model.size]).toEqual(['A-03', '超大件'])
  })
})
