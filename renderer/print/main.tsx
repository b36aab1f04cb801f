/** Entry of print.html: the page that a host turns into PDF or paper, and that the app shows as a preview in a frame. */
import '#renderer/platform/zodWithoutEval.ts'
import { MISSING_SLIP_ID, readMissingSlip } from '#shared/domain/desk-visits/missingSlip.ts'
import { LIST_SHEET_ID, readListSheet } from '#shared/domain/lists/listSheet.ts'
import { partsOfJob } from '#shared/domain/sheets/packet.ts'
import type { Paper } from '#shared/domain/sheets/paperSizes.ts'
import { readTestPage, TEST_PAGE_SHEET_ID } from '#shared/domain/sheets/printerTestPage.ts'
import { RECOVERY_SHEET_ID, readRecoverySheet } from '#shared/domain/sheets/recoverySheet.ts'
import type { PaperOffset, SheetJob } from '#shared/ipc/contract.ts'
import { PRINT_FUNCTION, type PrintPage } from '#shared/ipc/printPage.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import './sheet.css'
import './smallPaper.css'
import { layOutList } from './layOutList.tsx'
import { layOutSheet } from './layOutSheet.tsx'
import { layOutTestPage } from './layOutTestPage.tsx'
import { layOutMissingSlip } from './MissingSlip.tsx'
import { layOutRecoverySheet } from './RecoverySheet.tsx'
import { openSheet } from './registry.ts'

/**
 * Lays the job out, a packet part by part. Resolves when fonts are loaded and every page stands; `copies` are the printer's
 * matter. Rejects with an error whose message is a code: `unknown-sheet`, `bad-model`, `font-missing`, `row-too-high`.
 */
async function layOutJob(job: SheetJob): Promise<void> {
  const root = document.getElementById('root')
  if (root === null) throw new Error('no-root')
  moveContent(root, job.offset)
  const parts = partsOfJob(job)
  if (parts === undefined) throw new Error('bad-model')
  const containers = containersFor(root, parts.length)
  // A part that stands is out of the way while the next one is measured: else each measuring lays out all that stand before it.
  const away = (index: number, isAway: boolean): void => {
    containers[index]?.toggleAttribute('hidden', isAway)
  }
  for (const [index, { sheetId, model, paper = job.paper }] of parts.entries()) {
    if (index > 0) away(index - 1, true)
    away(index, false)
    const container = containers[index]
    if (sheetId === LIST_SHEET_ID) {
      await layOutListOf(model, container)
      continue
    }
    if (sheetId === MISSING_SLIP_ID) {
      await layOutSlipOf(model, container)
      continue
    }
    if (sheetId === TEST_PAGE_SHEET_ID) {
      await layOutTestPageOf(model, paper, container)
      continue
    }
    if (sheetId === RECOVERY_SHEET_ID) {
      await layOutRecoveryOf(model, container)
      continue
    }
    const sheet = openSheet(sheetId, model)
    if (!sheet.ok) throw new Error(sheet.error)
    if (container === undefined) continue
    const { title, serialNumber } = sheet.value.frame
    if (index === 0) document.title = `${title} ${serialNumber}`
    await layOutSheet(container, { sheet: sheet.value, paper, ...(job.images && { images: job.images }) })
  }
  for (const index of parts.keys()) away(index, false)
}

/** What this printer is off by: everything on the paper moves, the paper and the model do not. */
function moveContent(root: HTMLElement, { x, y }: PaperOffset = { x: 0, y: 0 }): void {
  root.style.setProperty('--offset', `${x / TENTHS_PER_MM}mm ${y / TENTHS_PER_MM}mm`)
}

const TENTHS_PER_MM = 10

/** A list is no form: its pages are its own. */
async function layOutListOf(model: JsonObject, container: Element | undefined): Promise<void> {
  const list = readListSheet(model)
  if (list === undefined) throw new Error('bad-model')
  document.title = list.title
  if (container !== undefined) await layOutList(container, list)
}

/** A slip has neither number nor record: its one page is its own. */
async function layOutSlipOf(model: JsonObject, container: Element | undefined): Promise<void> {
  const slip = readMissingSlip(model)
  if (slip === undefined) throw new Error('bad-model')
  document.title = slip.title
  if (container !== undefined) await layOutMissingSlip(container, slip)
}

async function layOutTestPageOf(model: JsonObject, paper: Paper, container: Element | undefined): Promise<void> {
  const page = readTestPage(model)
  if (page === undefined) throw new Error('bad-model')
  document.title = page.lines[0] ?? ''
  if (container !== undefined) await layOutTestPage(container, page, paper)
}

/** The recovery sheet is one page, and its title says nothing of what is on it: the name of a printer's job is logged. */
async function layOutRecoveryOf(model: JsonObject, container: Element | undefined): Promise<void> {
  const sheet = readRecoverySheet(model)
  if (sheet === undefined) throw new Error('bad-model')
  document.title = sheet.title
  if (container !== undefined) await layOutRecoverySheet(container, sheet)
}

/** One box a paper: each is measured and broken into pages alone. Boxes stay while the page shows one job after another. */
function containersFor(root: Element, count: number): readonly Element[] {
  while (root.children.length > count) root.lastElementChild?.remove()
  while (root.children.length < count) {
    const box = document.createElement('div')
    box.className = 'sheet-part'
    root.append(box)
  }
  return [...root.children]
}

const offered: Readonly<Record<typeof PRINT_FUNCTION, PrintPage>> = { [PRINT_FUNCTION]: layOutJob }
Object.assign(window, offered)
