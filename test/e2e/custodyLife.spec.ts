// What becomes of things after they came in, in both languages: slots and things get labels, a deposit gets its form, one parcel is handed out
// to somebody wrong, put right and fetched by a proxy, one goes back to the carrier, a wallet is announced and claimed by description, an umbrella
// goes to the police. Every paper is read back and its codes are decoded.
import { type Language, languages } from '#renderer/text/language.ts'
import { text } from '#renderer/text/text.ts'
import { parseCustodyCode } from '#shared/domain/parcel-custody/custodyCode.ts'
import { parseSlotScanCode } from '#shared/domain/parcel-custody/slotCode.ts'
import { FOUNDING, fieldOf } from './clerk.ts'
import { CustodyLifeClerk, expectPaperOf } from './custodyLifeClerk.ts'
import { expect, test } from './fixtures.ts'
import { enter, scan } from './hands.ts'

const OWNER = { unit: '2-1203', name: '王晓梅', phone: '13812345678' }
const OTHER = { unit: '2-0802', name: '李建国', phone: '13911112222' }
const PARCEL = { waybill: 'SF1234567890123', query: '5678', who: OWNER.name }
const UNWANTED = { waybill: 'YT8001234500001', query: '2222', who: OTHER.name }
const REFUSED = 'YT9990001112223'
const SUITCASE = { what: '行李箱', features: '银色二十寸，贴红带' }
const WALLET = { what: '钱包', features: '棕色皮质，有拉链', place: '二栋大堂', finder: '保洁周姐' }
const UMBRELLA = { what: '雨伞', features: '黑色长柄，刻字', place: '北门岗亭', finder: '保安小刘' }
const CLAIM = { name: '孙立新', idLast4: '221X', description: '棕色的，里面有公交卡' }
const PROXY = { name: '陈志强', idLast4: '0034' }
const COURIER = { name: '圆通小赵', receipt: 'YT8001234500002' }
const POLICE = { name: '城东派出所', receipt: 'JJ-2026-118' }
const BOX = '领取单盒'

interface Walk {
  readonly clerk: CustodyLifeClerk
  readonly language: Language
  /** Codes of the labels of the slots. */
  readonly slots: string[]
  /** Tags of the things by what they are, and the codes of their labels. */
  readonly tags: Map<object, string>
  readonly codes: Map<object, string>
}

test.setTimeout(240_000)

for (const language of languages) {
  test(`what becomes of things in custody (${language})`, async ({ desk }) => {
    const clerk = new CustodyLifeClerk(desk.page, language)
    const walk: Walk = { clerk, language, slots: [], tags: new Map(), codes: new Map() }
    const isWhole = language === 'zh-CN'
    await test.step('a desk with a shelf, whose slots get labels', () => beginDesk(walk))
    await test.step('a parcel and an umbrella', () => takeIn(walk))
    if (isWhole) await test.step('a parcel, a suitcase with its form, a wallet', () => takeMore(walk))
    await test.step('their labels', () => printLabels(walk))
    await test.step('one is refused', () => refuse(walk))
    await test.step('moved, and handed out on a printed receipt', () => handOutWrongly(walk))
    await test.step('put right, and fetched by a proxy', () => putRight(walk))
    if (isWhole) await test.step('back to the carrier', () => giveBack(walk))
    if (isWhole) await test.step('the wallet is announced and claimed', () => claimWallet(walk))
    await test.step('the umbrella is announced and goes to the police', () => passOn(walk))
  })
}

async function beginDesk({ clerk, language, slots }: Walk): Promise<void> {
  await clerk.keepPrints()
  await clerk.switchLanguage(language)
  await clerk.firstRun()
  for (const owner of language === 'zh-CN' ? [OWNER, OTHER] : [OWNER]) await clerk.addOwner(owner)
  await clerk.addShelf('A', '1-2', 4)
  const print = clerk.page.getByRole('button', { name: text('custodyShelves.labels') })
  const { read, codes } = await clerk.labels(() => clerk.pressKeyOf(print))
  expect(codes.map((code) => parseSlotScanCode(code ?? ''))).not.toContain(undefined)
  expect(new Set(codes).size).toBe(2)
  for (const [index, slot] of ['A-01', 'A-02'].entries()) expect(read.pages[index]?.text).toContain(slot)
  slots.push(...codes.map((code) => code ?? ''))
}

async function takeIn({ clerk, tags }: Walk): Promise<void> {
  await clerk.toIntake()
  tags.set(PARCEL, await clerk.takeIn(PARCEL))
  tags.set(UMBRELLA, await clerk.takeFound(UMBRELLA))
}

async function takeMore({ clerk, tags }: Walk): Promise<void> {
  tags.set(WALLET, await clerk.takeFound(WALLET))
  await toParcels(clerk)
  tags.set(UNWANTED, await clerk.takeIn(UNWANTED))
  const form = await clerk.openKind(2, text('custodyRegister.kinds.deposit'))
  const field = (name: 'what' | 'features' | 'reminded') => fieldOf(form, text(`custodyIntake.thing.${name}`))
  await clerk.chooseRecipient('2222', OTHER.name, text('custodyIntake.depositor'))
  await clerk.sayInto(field('what'), SUITCASE.what)
  await clerk.sayInto(field('features'), SUITCASE.features)
  await clerk.tick(field('reminded'))
  tags.set(SUITCASE, await clerk.takeThing(SUITCASE.what))
  const button = clerk.page.getByRole('button', { name: text('custodyIntake.list.form'), exact: true })
  const printed = await clerk.paper(() => clerk.pressKeyOf(button))
  const words = [tags.get(SUITCASE) ?? '', SUITCASE.what, SUITCASE.features, OTHER.name, OTHER.unit]
  await expectPaperOf(printed, { number: 'A-JC-00001', copies: ['前台联'], words })
}

/** The screen of a courier's parcels, its cursor in the field of the waybill. */
async function toParcels(clerk: CustodyLifeClerk): Promise<void> {
  await clerk.page.keyboard.press('Alt+Shift+Digit1')
  await expect(clerk.waybillField()).toBeFocused()
}

async function printLabels({ clerk, tags, codes }: Walk): Promise<void> {
  const button = clerk.page.getByRole('button', { name: text('custodyIntake.list.labels'), exact: true })
  const printed = await clerk.labels(() => clerk.pressKeyOf(button))
  const pages = printed.read.pages.map((page, index) => ({ words: page.text, code: printed.codes[index] ?? '' }))
  for (const [thing, tag] of tags) {
    const own = pages.filter(({ words }) => words.startsWith(tag))
    // Of a deposit the depositor gets the same tag.
    expect(own).toHaveLength(thing === SUITCASE ? 2 : 1)
    expect(new Set(own.map(({ code }) => parseCustodyCode(code))).size).toBe(1)
    codes.set(thing, own[0]?.code ?? '')
  }
  expect([...codes.values()].map(parseCustodyCode)).not.toContain(undefined)
}

async function refuse({ clerk }: Walk): Promise<void> {
  const { page } = clerk
  await toParcels(clerk)
  await scan(page, REFUSED)
  await clerk.chooseRecipient('5678', OWNER.name)
  await page.keyboard.press('Alt+x')
  const form = page.getByRole('complementary', { name: text('custodyIntake.away.title') })
  await expect(form.getByRole('checkbox').first()).toBeFocused()
  await page.keyboard.press('8')
  await expect(form.getByRole('checkbox', { name: text('custodyRegister.reasons.pay-on-delivery') })).toBeChecked()
  const slip = await clerk.paper(() => enter(page, 'Control+Enter'))
  const words = [REFUSED, OWNER.name, OWNER.unit, '到付、代付']
  await expectPaperOf(slip, { number: 'A-JS-00001', copies: ['存根联', '送件人联'], words })
  await expect(form).toBeHidden()
}

async function handOutWrongly({ clerk, slots, tags, codes }: Walk): Promise<void> {
  const [tag, code] = [tags.get(PARCEL) ?? '', codes.get(PARCEL) ?? '']
  await clerk.toCustody('register')
  await clerk.toCard(code, tag)
  const [, slotCode = ''] = slots
  await clerk.moveTo(slotCode, 'A-02')
  await clerk.scanToHandOut(code, tag)
  const receipt = await clerk.handOutOnReceipt()
  const words = [tag, PARCEL.waybill, OWNER.name, OWNER.unit, '138****5678']
  const named = await expectPaperOf(receipt, { number: 'A-LQ-00001', copies: ['前台联', '领取人联'], words })
  // Signed, it comes back under the scanner.
  expect(await clerk.scanBack(named, BOX, true)).toBe('A-LQ-00001')
}

async function putRight({ clerk, tags, codes }: Walk): Promise<void> {
  const [tag, code] = [tags.get(PARCEL) ?? '', codes.get(PARCEL) ?? '']
  // What has left is shown, not offered.
  await scan(clerk.page, code)
  await clerk.isAtThing(tag)
  await clerk.stands('handed-out')
  await clerk.mend('给错了人')
  await expect(clerk.page.locator('.custody-card-slot')).toHaveText('A-02')
  await clerk.scanToHandOut(code, tag)
  await clerk.handOutToProxy(PROXY, 'A-LQ-00001')
  await clerk.stands('handed-out')
  await expect(clerk.card()).toContainText(PROXY.name)
  await expect(clerk.card()).toContainText('给错了人')
  // The receipt of what has left, for the proxy's file.
  const again = await clerk.paper(() => clerk.step('receipt'))
  const words = [tag, PARCEL.waybill, PROXY.name]
  await expectPaperOf(again, { number: 'A-LQ-00002', copies: ['前台联', '领取人联'], words })
}

async function giveBack({ clerk, tags, codes }: Walk): Promise<void> {
  await clerk.toCard(codes.get(UNWANTED) ?? '', tags.get(UNWANTED) ?? '')
  await clerk.partWith('returnItem', COURIER)
  await clerk.stands('returned')
  await expect(clerk.page.getByRole('img', { name: text('custodyOut.card.signature') })).toBeVisible()
}

async function claimWallet({ clerk, tags, codes }: Walk): Promise<void> {
  const [tag, code] = [tags.get(WALLET) ?? '', codes.get(WALLET) ?? '']
  await clerk.toCard(code, tag)
  await announce(clerk, { thing: WALLET, tag, number: 'A-SW-00001' })
  await clerk.claim(CLAIM)
  // Who described it stands there as the taker.
  await clerk.step('handOut')
  const form = clerk.handOutForm()
  await expect(form.getByRole('textbox', { name: text('custodyOut.handOut.name'), exact: true })).toHaveValue(
    CLAIM.name,
  )
  await clerk.handOutSigned()
  await clerk.stands('handed-out')
  await expect(clerk.card()).toContainText(CLAIM.name)
}

async function passOn({ clerk, language, tags, codes }: Walk): Promise<void> {
  const [tag, code] = [tags.get(UMBRELLA) ?? '', codes.get(UMBRELLA) ?? '']
  await clerk.toCard(code, tag)
  const number = language === 'zh-CN' ? 'A-SW-00002' : 'A-SW-00001'
  await announce(clerk, { thing: UMBRELLA, tag, number })
  await clerk.partWith('passOn', POLICE)
  await clerk.stands('passed-on')
  await expect(clerk.card()).toContainText(text('custodyRegister.outTo.police'))
}

/** 《失物招领启事》: what and where, and nothing that only the owner can know. */
async function announce(
  clerk: CustodyLifeClerk,
  { thing, tag, number }: { readonly thing: typeof WALLET; readonly tag: string; readonly number: string },
): Promise<void> {
  const notice = await clerk.paper(() => clerk.step('announce'))
  await expectPaperOf(notice, { number, copies: ['张贴联'], words: [tag, thing.what, thing.place, FOUNDING.community] })
  for (const hidden of [thing.features, thing.finder]) expect(notice.read.pages[0]?.text).not.toContain(hidden)
  await expect(clerk.card()).toContainText(text('custodyOut.events.announced', { number }))
}
