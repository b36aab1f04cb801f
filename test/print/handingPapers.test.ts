/** 领用登记表, 礼品签收单 and 住户证 on A4: nothing cut, room to write, cards that are cut out, every code read by another decoder. */
import { describe, expect, it } from 'vitest'
import { passCode, readPassCode } from '#shared/domain/decoration/people/passCode.ts'
import {
  buildBlankCardSheet,
  buildCardSheet,
  buildResidentCard,
  CARD_SHEET_ID,
} from '#shared/domain/move-in/handing/cardSheet.ts'
import {
  buildBlankGiftSheet,
  buildGiftSheet,
  buildPrefilledGiftSheet,
  GIFT_SHEET_ID,
} from '#shared/domain/move-in/handing/giftSheet.ts'
import {
  buildBlankHandedSheet,
  buildHandedSheet,
  buildPrefilledHandedSheet,
  HANDED_SHEET_ID,
  type HandedWord,
} from '#shared/domain/move-in/handing/handedSheet.ts'
import { type SheetFrame, stampPrint } from '#shared/domain/sheets/sheetModel.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { DeviceId, WorkspaceId } from '#shared/sync/change.ts'
import { signerOf } from '#shared/sync/wire/deviceKey.ts'
import { printDesk } from '#test/print/printDesk.ts'
import { type PageBox, readPdf, readQrCodesIn } from '#test/print/readPdf.ts'
import { sheetContext } from '#test/print/registrationSamples.ts'

const { printer, logged } = printDesk()

async function printed(sheetId: string, model: unknown) {
  const stamp = { at: sheetContext().at, by: '张敏', reprints: 0, sample: false }
  const stamped = stampPrint(model as JsonObject & { readonly frame: SheetFrame }, stamp)
  const made = await printer.toPdf({ sheetId, model: stamped, paper: 'A4', copies: 1 })
  if (!made.ok) throw new Error(`${made.error.code}: ${logged.at(-1)}`)
  const { pages } = await readPdf(made.value)
  const words = pages
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s/gu, '')
  return { bytes: made.value, pages: pages.length, words }
}

/** The eight cards of a page, below its head. */
const CARDS: readonly PageBox[] = Array.from({ length: 8 }, (_, index) => ({
  xMm: 24 + 87 * (index % 2),
  yMm: 40 + 55 * Math.floor(index / 2),
  widthMm: 87,
  heightMm: 55,
}))

const context = sheetContext({ serialNumber: { text: 'A-LY-00003', provisional: false } })
const OWNER = '阿卜杜热依木·麦麦提'
const thing = (more: Partial<HandedWord>): HandedWord => ({
  ...{ kind: 'access-card', count: 1, serial: '', depositFen: 0, costFen: 0, remark: '' },
  ...more,
})

describe('《领用登记表》', () => {
  it('lists what was given with its numbers and money, in two copies', async () => {
    const things = [
      thing({ serial: '0004128817', depositFen: 2000 }),
      thing({ serial: '0004128818', depositFen: 2000 }),
      thing({ kind: 'door-key', count: 3, remark: '3-0501 入户门' }),
    ]
    const said = { unit: '3-0501', owner: OWNER, takerName: '林一', relation: 'agent', isIdChecked: true }
    const model = buildHandedSheet(
      {
        ...said,
        things,
        receiptNumber: 'SJ-018',
        bag: ['owner-handbook', 'decoration-leaflet'],
        remark: '门禁卡已开通',
      },
      context,
    )
    expect(model.lines.map(({ count, serial }) => `${count} ${serial}`)).toEqual([
      '2 0004128817、0004128818',
      '3 无编号',
    ])
    const { pages, words } = await printed(HANDED_SHEET_ID, model)
    expect(pages).toBe(2)
    for (const part of [
      '物业存档联',
      '业主联',
      '0004128818',
      '押金20.00',
      '代理人',
      '已核对',
      'SJ-018',
      '装修办理告知单',
    ])
      expect(words, part).toContain(part)
  })

  it('of a case with sixty numbers keeps every one of them', async () => {
    const things = Array.from({ length: 60 }, (_, index) =>
      thing({
        kind: index % 2 ? 'access-card' : 'lift-card',
        serial: `00041288${String(index).padStart(2, '0')}`,
        remark: `${index}`,
      }),
    )
    const said = { unit: '3-0501', owner: OWNER, takerName: OWNER, relation: 'owner', isIdChecked: true }
    const { words } = await printed(
      HANDED_SHEET_ID,
      buildHandedSheet({ ...said, things, receiptNumber: '', bag: null, remark: '' }, context),
    )
    for (const { serial } of things) expect(words, serial).toContain(serial)
  })

  it.each([
    ['prefilled for a packet', () => buildPrefilledHandedSheet({ unit: '3-0501', owner: OWNER }, context), '3-0501'],
    ['blank', () => buildBlankHandedSheet(context), 'A-LY-00003'],
  ])('%s has a line for each kind', async (_, build, part) => {
    const { pages, words } = await printed(HANDED_SHEET_ID, build())
    expect(pages).toBe(2)
    for (const word of [part, '入户门钥匙', '燃气卡', '证件核对', '领取人签字']) expect(words, word).toContain(word)
  })
})

describe('《礼品签收单》', () => {
  it.each([
    [
      'filled',
      () =>
        buildGiftSheet(
          { unit: '3-0501', owner: OWNER, takerName: '林一', gifts: [{ name: '入伙礼包', count: 2 }] },
          context,
        ),
      '林一',
    ],
    [
      'prefilled',
      () => buildPrefilledGiftSheet({ unit: '3-0501', owner: OWNER, gifts: ['入伙礼包'] }, context),
      '3-0501',
    ],
    ['blank', () => buildBlankGiftSheet(['入伙礼包'], context), 'A-LY-00003'],
  ])('%s is one page', async (_, build, part) => {
    const { pages, words } = await printed(GIFT_SHEET_ID, build())
    expect(pages).toBe(1)
    for (const word of [part, '入伙礼包', '签收人签字']) expect(words, word).toContain(word)
  })
})

describe('《住户证》', () => {
  const signer = signerOf(new Uint8Array(32).fill(7))
  const device = 'bcdefghijklmno27' as DeviceId
  const workspace = 'aaaaaaaaaaaaaaaa' as WorkspaceId
  const card = (place: number) => {
    const number = `A-ZH-00003-${place}`
    const days = { from: '2026-11-21' as Day, to: '2029-11-20' as Day }
    const code = passCode({ number, ...days }, { workspace, device, signer })
    const who = { name: place === 1 ? OWNER : '沈雨桐', relation: place === 1 ? 'owner' : 'family', unit: '3-0501' }
    return buildResidentCard({ number, ...who, validUntil: days.to, photo: '', code })
  }

  it('of a household of nine is two pages, and each code says number and last day and nobody’s name', async () => {
    const cards = Array.from({ length: 9 }, (_, index) => card(index + 1))
    const { bytes, pages, words } = await printed(CARD_SHEET_ID, buildCardSheet({ unit: '3-0501', cards }, context))
    expect(pages).toBe(2)
    for (const part of ['住户证', '至2029.11.20', 'A-ZH-00003-9', '业主', '家属', '贴照片处'])
      expect(words).toContain(part)
    const codes = (await readQrCodesIn(bytes, CARDS)).flat().filter((code) => code !== undefined)
    const read = codes.map((code) => readPassCode(code))
    expect(read.map((one) => (one.ok ? one.value.number : '')).toSorted()).toEqual(cards.map(({ number }) => number))
    expect(codes.join(' ')).not.toContain('沈')
  })

  it('blank is eight cards to write on', async () => {
    const { pages, words } = await printed(CARD_SHEET_ID, buildBlankCardSheet(context))
    expect(pages).toBe(1)
    expect(words.split('贴照片处')).toHaveLength(9)
  })

  it('without a last day says so', () => {
    expect(buildResidentCard({ ...card(1), validUntil: '' }).validity).toBe('长期')
  })
})
