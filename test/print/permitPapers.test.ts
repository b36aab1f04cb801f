/** 许可证, 出入证 and their register on A4: one page a copy, eight cards a page, photographs on them, every code read by another decoder. */
import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { checkPassCode, passCode, readPassCode } from '#shared/domain/decoration/people/passCode.ts'
import { passNumber } from '#shared/domain/decoration/people/passes.ts'
import {
  buildBlankPassRegister,
  buildPassRegister,
  PASS_REGISTER_SHEET_ID,
} from '#shared/domain/decoration/people/passRegisterSheet.ts'
import {
  buildBlankPassSheet,
  buildPassCard,
  buildPassSheet,
  PASS_SHEET_ID,
} from '#shared/domain/decoration/people/passSheet.ts'
import {
  buildBlankPermitSheet,
  buildPermitSheet,
  PERMIT_SHEET_ID,
} from '#shared/domain/decoration/people/permitSheet.ts'
import { type SheetFrame, stampPrint } from '#shared/domain/sheets/sheetModel.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { DeviceId, WorkspaceId } from '#shared/sync/change.ts'
import { signerOf } from '#shared/sync/wire/deviceKey.ts'
import { printDesk } from '#test/print/printDesk.ts'
import { type PageBox, readPdf, readQrCodes, readQrCodesIn } from '#test/print/readPdf.ts'
import { SHEET_RECORD_ID, sheetContext } from '#test/print/registrationSamples.ts'

const { printer, logged } = printDesk()

const PHOTO = 'f'.repeat(64)

/** A grey face as a photograph of a job. */
function photograph(): string {
  const canvas = createCanvas(300, 420)
  const context = canvas.getContext('2d')
  context.fillStyle = '#777'
  context.fillRect(0, 0, 300, 420)
  return canvas.toDataURL('image/jpeg')
}

/** The eight cards of a page, below its head. */
const CARDS: readonly PageBox[] = Array.from({ length: 8 }, (_, index) => ({
  xMm: 24 + 87 * (index % 2),
  yMm: 40 + 55 * Math.floor(index / 2),
  widthMm: 87,
  heightMm: 55,
}))

async function printed(sheetId: string, model: unknown, as: 'checked' | 'sample' = 'checked') {
  const stamp = { at: sheetContext().at, by: '张敏', reprints: 0, sample: as === 'sample' }
  const stamped = stampPrint(model as JsonObject & { readonly frame: SheetFrame }, stamp)
  const images = { [PHOTO]: photograph() }
  const made = await printer.toPdf({ sheetId, model: stamped, paper: 'A4', copies: 1, images })
  if (!made.ok) throw new Error(`${made.error.code}: ${logged.at(-1)}`)
  return {
    ...(await readPdf(made.value)),
    codes: (await readQrCodes(made.value)).map((code) => [code]),
    cardCodes: (await readQrCodesIn(made.value, CARDS)).flat().filter((code) => code !== undefined),
  }
}

const CODE = expect.stringContaining(SHEET_RECORD_ID.toUpperCase())
const SCHEDULE = ['周一至周五 08:00–12:00，14:00–19:00', '周末及法定节假日 09:00–12:00，15:00–18:00']
const permitContext = sheetContext({ serialNumber: { text: 'A-XK-00007', provisional: false } })

describe('装修施工许可证', () => {
  const site = { unit: '2-0301', owner: '欧阳娜娜', contractor: '宏远装饰工程有限公司', siteManager: '赵工' }
  const permit = {
    ...{ ...site, siteManagerPhone: '13900001111', fireOfficer: '钱工', schedule: SCHEDULE },
    scope: '客厅、两间卧室墙地面；卫生间防水重做；客厅吊顶。',
    ...{ from: '2026-11-21', to: '2026-12-31' },
    ...{ extensions: [], replaces: '' },
  }
  const model = buildPermitSheet(permit, permitContext)
  it('takes one page a copy, with its days, its hours and nothing of the owner but the name', async () => {
    const read = await printed(PERMIT_SHEET_ID, model)
    expect(read.pages).toHaveLength(2)
    const [posted, stub] = read.pages.map(({ text }) => text)
    expect(posted).toContain('张贴联')
    expect(stub).toContain('存根联')
    for (const words of [
      '2-0301',
      '2026年11月21日至2026年12月31日',
      '周末及法定节假日09:00–12:00',
      '防火责任人',
      '延期',
    ])
      expect(posted).toContain(words)
    expect(posted).not.toContain('罚款')
    expect(read.codes).toEqual([[CODE], [CODE]])
  })
  it('issued anew for an extension says until when, and which paper it takes the place of, on one page a copy', async () => {
    const extensions = ['2027-01-31', '2027-02-28'].map((to, index) => ({ to, number: `A-XK-0000${index + 7}` }))
    const anew = { ...permit, to: '2027-02-28', extensions, replaces: 'A-XK-00007' }
    const read = await printed(PERMIT_SHEET_ID, buildPermitSheet(anew, permitContext))
    expect(read.pages).toHaveLength(2)
    for (const words of ['2026年11月21日至2027年2月28日', '2027年1月31日', '本证由A-XK-00007延期换发，原证作废'])
      expect(read.pages[0]?.text).toContain(words)
  })
  it('blank keeps its hours and has room for the rest', async () => {
    const read = await printed(PERMIT_SHEET_ID, buildBlankPermitSheet(permitContext, SCHEDULE))
    expect(read.pages).toHaveLength(2)
    expect(read.pages[0]?.text).toContain('周一至周五')
  })
})

const workspace = 'aaaaaaaaaaaaaaaa' as WorkspaceId
const device = 'bcdefghijklmno27' as DeviceId
const signer = signerOf(new Uint8Array(32).fill(7))
const paper = 'A-CZ-00012'
const days = { from: '2026-11-21' as Day, to: '2026-12-31' as Day }
const passContext = sheetContext({ serialNumber: { text: paper, provisional: false } })

function cards(count: number) {
  return Array.from({ length: count }, (_, index) => {
    const number = passNumber(paper, index + 1)
    return buildPassCard({
      ...{ number, name: index === 0 ? '阿卜杜热依木江·买买提' : `李大勇${index}`, gender: 'male', idLast4: '002X' },
      ...{ trade: '水电工', contractor: '宏远装饰工程有限公司', unit: '2-0301', ...days, isDayPass: index === 1 },
      photo: index === 2 ? '' : PHOTO,
      code: passCode({ number, ...days }, { workspace, device, signer }),
    })
  })
}

describe('施工人员出入证', () => {
  it.each([
    [1, 1],
    [8, 1],
    [9, 2],
  ])('%i cards take %i pages, each with a code that proves itself', async (count, pages) => {
    const read = await printed(PASS_SHEET_ID, buildPassSheet({ unit: '2-0301', cards: cards(count) }, passContext))
    expect(read.pages).toHaveLength(pages)
    const checked = read.cardCodes.map((text) => {
      const code = readPassCode(text)
      if (!code.ok) throw new Error(code.error.code)
      const facts = { workspace, today: days.to, publicKeyOf: () => signer.publicKey, known: undefined }
      return `${code.value.number} ${checkPassCode(code.value, facts).verdict}`
    })
    expect(checked.sort()).toEqual(
      Array.from({ length: count }, (_, index) => `${passNumber(paper, index + 1)} valid`).sort(),
    )
  })
  it('says who, the last four and the days, marks a pass of one day and leaves a frame without a photograph', async () => {
    const read = await printed(PASS_SHEET_ID, buildPassSheet({ unit: '2-0301', cards: cards(3) }, passContext))
    const words = read.pages.map(({ text }) => text).join('')
    for (const part of ['阿卜杜热依木江·买买提', '002X', '2026.11.21—2026.12.31', '2026.11.21当日', '临时', '贴照片处'])
      expect(words).toContain(part)
  })
  it('that are samples say so on each card, which is cut out', async () => {
    const model = buildPassSheet({ unit: '2-0301', cards: cards(2) }, passContext)
    const read = await printed(PASS_SHEET_ID, model, 'sample')
    expect(read.pages[0]?.text.split('样张')).toHaveLength(4)
  })
  it('blank is a page of eight frames', async () => {
    const read = await printed(PASS_SHEET_ID, buildBlankPassSheet(passContext))
    expect(read.pages).toHaveLength(1)
    expect(read.pages[0]?.text.split('贴照片处')).toHaveLength(9)
  })
})

describe('出入证登记表', () => {
  const line = {
    ...{ name: '李大勇', gender: '男', idLast4: '002X', trade: '水电工', validity: '2026.11.21 — 2026.12.31' },
    ...{ deposit: '20.00', ended: '', remark: '' },
  }
  it('names every pass with room to sign, and how many are out', async () => {
    const lines = Array.from({ length: 12 }, (_, index) => ({ ...line, number: passNumber(paper, index + 1) }))
    const model = buildPassRegister(
      { unit: '2-0301', permit: 'A-XK-00007', contractor: '宏远装饰', lines, out: 11 },
      sheetContext({ serialNumber: { text: 'A-CD-00002', provisional: false } }),
    )
    const read = await printed(PASS_REGISTER_SHEET_ID, model)
    expect(read.pages).toHaveLength(1)
    const words = read.pages[0]?.text ?? ''
    for (let place = 1; place <= 12; place += 1) expect(words).toContain(passNumber(paper, place))
    expect(words).toContain('共12证，在外11证')
    expect(read.codes).toEqual([[CODE]])
  })
  it('blank takes one page', async () => {
    const read = await printed(PASS_REGISTER_SHEET_ID, buildBlankPassRegister(sheetContext()))
    expect(read.pages).toHaveLength(1)
  })
})
