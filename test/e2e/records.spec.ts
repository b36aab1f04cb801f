// What hangs on a person's file, by keyboard: vehicle, papers, a scan on purpose, consent given and withdrawn, care notes, notes; who
// looked at what; the copy of everything for the person; whose file is incomplete.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import type { Download, Locator, Page } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import { fieldOf } from './clerk.ts'
import { FileClerk } from './fileClerk.ts'
import { expect, test } from './fixtures.ts'
import { choose, enter, tabTo, typeInto } from './hands.ts'

const OWNER = { unit: '2-1203', name: '王晓梅', idNumber: '11010519491231002X', phone: '13812345678' }
const CARE = '敲门多等一会儿'
const NOTE = '钥匙寄放在门卫处'
const PLATE = '粤B12345'

test('everything that hangs on a file is kept, shown, looked at for a reason, taken along and taken away', async ({
  desk,
}) => {
  test.setTimeout(180_000)
  const clerk = new FileClerk(desk.page)
  await clerk.firstRun()
  await clerk.addOwner(OWNER)
  await test.step('a vehicle, taken back and again', () => keepVehicle(clerk))
  await test.step('a paper on paper, and one promised', () => keepPapers(clerk))
  await test.step('a scan on purpose, sealed on disk, looked at for a reason', () => keepScan(clerk, desk.dataDir))
  await test.step('consents, and a care note without a word of health', () => keepCare(clerk))
  await test.step('a note', () => keepNote(clerk))
  await test.step('phone and identity number in the open for a while', () => look(clerk))
  await test.step('a copy of everything', () => takeCopy(clerk))
  await test.step('withdrawn: what hung on it is gone', () => withdraw(clerk))
  await test.step('the log of looks, for the supervisor', () => readLog(clerk))
  await test.step('the list of incomplete files', () => readIncomplete(clerk))
})

const groupOf = (clerk: FileClerk, group: 'vehicles' | 'documents' | 'consents' | 'careNotes' | 'notes'): Locator =>
  clerk.hub().getByRole('list', { name: text(`fileRecords.groups.${group}`), exact: true })

const formOf = (clerk: FileClerk, group: 'vehicles' | 'documents' | 'careNotes' | 'notes'): Locator =>
  clerk.form(text('fileRecords.addTo', { what: text(`fileRecords.groups.${group}`) }))

const kindOf = (kind: 'id-copy' | 'property-certificate'): string => text(`fileRecords.document.kinds.${kind}`)

async function keepVehicle(clerk: FileClerk): Promise<void> {
  for (const round of ['taken back', 'kept'] as const) {
    await clerk.act(text('fileRecords.actions.vehicle'))
    const form = formOf(clerk, 'vehicles')
    await typeInto(clerk.page, fieldOf(form, text('fileRecords.vehicle.plate')), PLATE)
    await clerk.submit(form)
    await expect(groupOf(clerk, 'vehicles')).toContainText(PLATE)
    if (round === 'kept') continue
    await clerk.undoIsSaid()
    await expect(clerk.hub()).not.toContainText(PLATE)
  }
  await clerk.toReception()
  await clerk.find('B12345', OWNER.name)
}

async function keepPapers(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  await clerk.act(text('fileRecords.actions.document'))
  const form = formOf(clerk, 'documents')
  // On paper is what a paper is, until somebody says otherwise.
  await expect(fieldOf(form, text('fileRecords.document.state'))).toHaveValue('on-paper')
  await typeInto(page, fieldOf(form, text('fileRecords.document.place')), '3盒12')
  await clerk.submit(form)
  const line = groupOf(clerk, 'documents')
    .getByRole('listitem')
    .filter({ hasText: kindOf('id-copy') })
  await expect(line).toContainText(text('fileRecords.document.states.on-paper'))
  await expect(line).toContainText('3盒12')

  await clerk.act(text('fileRecords.actions.document'))
  await choose(page, fieldOf(form, text('fileRecords.document.kind')), 'property-certificate')
  await choose(page, fieldOf(form, text('fileRecords.document.state')), 'promised')
  await typeInto(page, fieldOf(form, text('fileRecords.document.dueDay')), '2090-06-30')
  await clerk.submit(form)
  await expect(groupOf(clerk, 'documents')).toContainText(
    text('fileRecords.document.promisedBy', { day: '2090-06-30' }),
  )
  await expect(clerk.timeline()).toContainText(
    text('fileRecords.timeline.document.save', { paper: text('fileRecords.timeline.paper') }),
  )
}

/** A picture of a card, as a scanner would make it. */
function pictureOfCard(): Buffer {
  const canvas = createCanvas(800, 500)
  const context = canvas.getContext('2d')
  context.fillStyle = '#dfe8f2'
  context.fillRect(0, 0, 800, 500)
  context.fillStyle = '#204060'
  context.fillRect(60, 80, 200, 260)
  return canvas.toBuffer('image/png')
}

async function keepScan(clerk: FileClerk, dataDir: string): Promise<void> {
  const { page } = clerk
  await clerk.act(text('fileRecords.actions.document'))
  const form = formOf(clerk, 'documents')
  await choose(page, fieldOf(form, text('fileRecords.document.state')), 'scanned')
  await typeInto(page, fieldOf(form, text('fileRecords.scan.purpose')), '产权过户')
  const chooser = page.waitForEvent('filechooser')
  await clerk.press(form.getByRole('button', { name: text('fileRecords.scan.choose') }))
  await (await chooser).setFiles({ name: '身份证.png', mimeType: 'image/png', buffer: pictureOfCard() })
  await expect(form.getByRole('status').filter({ hasText: '身份证' })).toContainText('KB')
  await enter(page, 'Control+Enter')
  // An identity paper is not kept as a picture without a basis.
  await expect(form).toContainText(text('fileRecords.refusals.consent-missing.what'))
  await clerk.tick(form.getByRole('checkbox'))
  await clerk.submit(form)

  const documents = groupOf(clerk, 'documents')
  await expect(documents).toContainText(text('fileRecords.document.states.scanned'))
  await expect(groupOf(clerk, 'consents')).toContainText(text('fileRecords.consent.purposes.id-scan'))
  await clerk.takeFrom(
    documents.getByRole('button', { name: text('fileRecords.scan.view') }),
    text('ownerFiles.reasons.identity-check'),
  )
  const viewer = page.getByRole('dialog', { name: kindOf('id-copy') })
  const picture = viewer.getByRole('img', { name: kindOf('id-copy') })
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(400)
  await page.keyboard.press('Escape')
  await expect(viewer).toBeHidden()
  await expectSealed(dataDir)
}

/** That no file of the desk is a picture that another program could open. */
async function expectSealed(dataDir: string): Promise<void> {
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const contents = await Promise.all(files.map(async (file) => await readFile(file)))
  expect(
    contents.some(({ length }) => length > 5_000),
    'the scan is in the data folder',
  ).toBe(true)
  const signs = [Buffer.from('89504e47', 'hex'), Buffer.from('ffd8ff', 'hex'), Buffer.from('WEBP')]
  expect(contents.filter((content) => signs.some((sign) => content.subarray(0, 16).includes(sign)))).toEqual([])
}

async function keepCare(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  await clerk.act(text('fileRecords.actions.consent'))
  const consents = clerk.form(text('fileRecords.groups.consents'))
  for (const purpose of ['registration', 'care-notes', 'greetings'] as const) {
    await clerk.tick(consents.getByRole('checkbox', { name: text(`fileRecords.consent.ticks.${purpose}`) }))
  }
  await typeInto(page, fieldOf(consents, text('fileRecords.consent.greetingDay')), '03-08')
  await clerk.submit(consents)
  await expect(groupOf(clerk, 'consents')).toContainText(text('fileRecords.consent.greetingIs', { day: '03-08' }))

  await clerk.act(text('fileRecords.actions.care-note'))
  const form = formOf(clerk, 'careNotes')
  const words = fieldOf(form, text('fileRecords.care.text'))
  await typeInto(page, words, '有糖尿病，行动慢')
  await enter(page, 'Control+Enter')
  await expect(words).toHaveAccessibleDescription(new RegExp(text('fileRecords.refusals.health-word.what')))
  await expect(words).toHaveValue('有糖尿病，行动慢')
  await typeInto(page, words, CARE)
  await clerk.submit(form)
  await expect(groupOf(clerk, 'careNotes')).toContainText(CARE)
}

async function keepNote(clerk: FileClerk): Promise<void> {
  await clerk.act(text('fileRecords.actions.note'))
  const form = formOf(clerk, 'notes')
  await typeInto(clerk.page, fieldOf(form, text('fileRecords.note.text')), NOTE)
  await clerk.submit(form)
  await expect(groupOf(clerk, 'notes')).toContainText(NOTE)
  await expect(clerk.timeline()).toContainText(text('fileRecords.timeline.note', { text: NOTE }))
}

async function look(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  await expect(clerk.hub()).not.toContainText(OWNER.phone)
  await page.keyboard.press('F7')
  await expect(clerk.hub()).toContainText(OWNER.phone)
  await page.keyboard.press('F7')
  await expect(clerk.hub()).not.toContainText(OWNER.phone)

  await clerk.takeFrom(
    clerk.hub().getByRole('button', { name: text('ownerFiles.showNumber') }),
    text('ownerFiles.reasons.owner-asked'),
  )
  await expect(clerk.hub()).toContainText(OWNER.idNumber)
  // Covering the screen ends every look.
  await clerk.cover()
  await expect(clerk.hub()).not.toContainText(OWNER.idNumber)
  await expect(clerk.hub()).not.toContainText(CARE)
  await clerk.cover()
  await expect(clerk.hub()).not.toContainText(OWNER.idNumber)
}

async function takeCopy(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  await clerk.act(text('fileRecords.actions.export'))
  const form = clerk.form(text('privacy.export.title'))
  await enter(page, 'Control+Enter')
  await expect(form).toContainText(text('fileRecords.refusals.reason-missing.what'))
  const reason = form.getByRole('radio', { name: text('ownerFiles.reasons.open-matter') })
  await tabTo(page, reason)
  await page.keyboard.press('Space')
  const [html, json] = await twoFiles(page, () => enter(page, 'Control+Enter'))
  for (const words of [OWNER.name, OWNER.idNumber, OWNER.phone, OWNER.unit, PLATE, CARE, NOTE, '3盒12', '03-08']) {
    expect(html).toContain(words)
    expect(json).toContain(words)
  }
  expect(html).not.toMatch(/<script|https?:\/\//)
  const { sections } = JSON.parse(json) as { sections: { key: string; rows: unknown[] }[] }
  expect(sections.map(({ key }) => key)).toEqual(expect.arrayContaining(['person', 'consents', 'reveals', 'grounds']))
  await clerk.isAt(OWNER.name)
}

async function twoFiles(page: Page, act: () => Promise<void>): Promise<readonly [html: string, json: string]> {
  const downloads: Download[] = []
  page.on('download', (download) => downloads.push(download))
  await act()
  await expect.poll(() => downloads.length).toBe(2)
  const read = async (ending: string): Promise<string> => {
    const file = downloads.find((download) => download.suggestedFilename().endsWith(ending))
    return await readFile((await file?.path()) ?? '', 'utf8')
  }
  return [await read('.html'), await read('.json')]
}

async function withdraw(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  await clerk.act(text('fileRecords.actions.consent'))
  const form = clerk.form(text('fileRecords.groups.consents'))
  const back = form.getByRole('button', { name: text('fileRecords.consent.withdraw') })
  // Of care notes and of the scan, each with what goes along.
  for (const [purpose, what] of [
    ['care-notes', text('fileRecords.consent.withdrawWhat.care-notes', { count: 1 })],
    ['id-scan', text('fileRecords.consent.withdrawWhat.id-scan', { count: 1 })],
  ] as const) {
    const row = form.locator('.consent-purpose').filter({ hasText: text(`fileRecords.consent.ticks.${purpose}`) })
    await clerk.press(row.getByRole('button', { name: text('fileRecords.consent.withdraw') }))
    const sentence = page.getByRole('dialog')
    await expect(sentence).toContainText(what)
    await expect(sentence.getByRole('button', { name: text('common.cancel') })).toBeFocused()
    await clerk.press(sentence.getByRole('button', { name: text('fileRecords.consent.withdrawAction') }))
    await expect(sentence).toBeHidden()
    await expect(row.getByRole('button', { name: text('fileRecords.consent.withdraw') })).toHaveCount(0)
  }
  await expect(back).toHaveCount(1)
  await tabTo(page, fieldOf(form, text('fileRecords.consent.greetingDay')))
  await page.keyboard.press('Escape')
  await clerk.isAt(OWNER.name)
  await expect(clerk.hub()).not.toContainText(CARE)
  const documents = groupOf(clerk, 'documents')
  await expect(documents.getByRole('button', { name: text('fileRecords.scan.view') })).toHaveCount(0)
  // The paper itself is where it was.
  await expect(documents).toContainText('3盒12')
}

/** One of the lists behind 设置 · 个人信息. */
async function toPrivacyList(clerk: FileClerk, link: 'reveals' | 'incomplete'): Promise<Locator> {
  const { page } = clerk
  await clerk.goToArea(text('settings.title'))
  await clerk.press(page.getByRole('link', { name: text('privacy.grounds.title'), exact: true }))
  await clerk.press(page.getByRole('link', { name: text(`privacy.grounds.links.${link}`), exact: true }))
  const rows = page.getByRole('grid')
  await expect(rows).toBeVisible()
  return rows
}

async function readLog(clerk: FileClerk): Promise<void> {
  const log = await toPrivacyList(clerk, 'reveals')
  for (const [what, reason] of [
    ['phone', 'open-matter'],
    ['id-number', 'owner-asked'],
    ['scan', 'identity-check'],
    ['person-export', 'open-matter'],
  ] as const) {
    const line = log.getByRole('row').filter({ hasText: text(`privacy.reveals.what.${what}`) })
    await expect(line).toContainText(OWNER.name)
    await expect(line).toContainText(text(`ownerFiles.reasons.${reason}`))
  }
}

async function readIncomplete(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  const list = await toPrivacyList(clerk, 'incomplete')
  await expect(list.getByRole('row').filter({ hasText: OWNER.name })).toContainText(OWNER.unit)
  await tabTo(page, list)
  await enter(page)
  await clerk.isAt(OWNER.name)
}
