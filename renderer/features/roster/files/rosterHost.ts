// The worker's side of the protocol, without the worker: one file at a time, read in slices between messages.

import { readTableFile } from '#renderer/platform/readTable/readTableFile.ts'
import { tableBytes } from '#renderer/platform/tableFile.ts'
import { shownCell } from '#shared/domain/roster/cellText.ts'
import {
  detectMapping,
  headerColumns,
  mappingAt,
  type RosterMapping,
  rosterSheet,
} from '#shared/domain/roster/header.ts'
import type { RosterReading } from '#shared/domain/roster/line.ts'
import { readRoster } from '#shared/domain/roster/readRoster.ts'
import type { NamedSheet } from '#shared/domain/roster/sheetGrid.ts'
import { mendTable } from './mendTable.ts'
import type { RosterReply, RosterRequest, SheetSummary } from './rosterProtocol.ts'

/** Rows shown of a sheet, and pages in which lists travel: a message's copy is felt on the desk when it is large. */
const PREVIEW = 40
const PREVIEW_COLUMNS = 60
const PAGE = 500

type Reply = (reply: RosterReply) => void

function summary({ name, grid }: NamedSheet, mapping: RosterMapping | null): SheetSummary {
  return {
    name,
    rows: grid.rows.length,
    mapping,
    columns: mapping === null ? [] : headerColumns(grid, mapping),
    preview: grid.rows.slice(0, PREVIEW).map((row) => row.slice(0, PREVIEW_COLUMNS).map(shownCell)),
  }
}

type Breathe = () => Promise<void>

async function inPages<Item>(
  items: readonly Item[],
  send: (page: readonly Item[]) => void,
  breathe: Breathe,
): Promise<void> {
  for (let at = 0; at < items.length; at += PAGE) {
    send(items.slice(at, at + PAGE))
    // The desk unpacks a page at a time and paints between two.
    await breathe()
  }
}

/** Sends everything of a reading, the facts last. */
async function sendReading(
  { lines, units, problems, ...facts }: RosterReading,
  reply: Reply,
  breathe: Breathe,
): Promise<void> {
  await inPages(units, (page) => reply({ type: 'units', units: page }), breathe)
  await inPages(lines, (page) => reply({ type: 'lines', lines: page }), breathe)
  await inPages(problems, (page) => reply({ type: 'problems', problems: page }), breathe)
  reply({ type: 'read', facts })
}

/** Answers requests through `reply`. `breathe` gives way to other messages between two slices. */
export function createRosterHost(
  reply: Reply,
  breathe: () => Promise<void>,
): (request: RosterRequest) => Promise<void> {
  let sheets: readonly NamedSheet[] = []
  let last: { readonly sheet: NamedSheet; readonly mapping: RosterMapping; readonly reading: RosterReading } | undefined

  const open = async (request: Extract<RosterRequest, { type: 'open' }>): Promise<void> => {
    const read = await readTableFile(request.file, request.name)
    if (!read.ok) return reply({ type: 'refused', refusal: read.error })
    sheets = read.value.sheets
    const summaries = sheets.map((sheet) => summary(sheet, detectMapping(sheet.grid) ?? null))
    reply({ type: 'opened', roster: { kind: read.value.kind, sheets: summaries, best: rosterSheet(sheets) ?? null } })
  }
  const sheetAt = (index: number): NamedSheet => {
    const sheet = sheets[index]
    if (sheet === undefined) throw new Error(`The file has no sheet ${index + 1}`)
    return sheet
  }
  const read = async ({ sheet: index, mapping, options }: Extract<RosterRequest, { type: 'read' }>): Promise<void> => {
    const sheet = sheetAt(index)
    const reading = readRoster(sheet.grid, mapping, options)
    const total = sheet.grid.rows.length
    for (;;) {
      const step = reading.next()
      if (step.done) {
        last = { sheet, mapping, reading: step.value }
        return sendReading(step.value, reply, breathe)
      }
      reply({ type: 'progress', done: step.value, total })
      await breathe()
    }
  }
  const mend = async ({ words }: Extract<RosterRequest, { type: 'mend' }>): Promise<void> => {
    if (last === undefined) throw new Error('Nothing has been read yet')
    const { sheet, mapping, reading } = last
    const titles = headerColumns(sheet.grid, mapping).map(({ title }) => title)
    const table = mendTable(sheet.grid, { mapping, titles, problems: reading.problems }, words)
    reply({ type: 'file', bytes: await tableBytes(table, 'xlsx') })
  }
  return async (request) => {
    if (request.type === 'open') return open(request)
    if (request.type === 'read') return read(request)
    if (request.type === 'mend') return mend(request)
    const sheet = sheetAt(request.sheet)
    reply({ type: 'header', summary: summary(sheet, mappingAt(sheet.grid, request.headerRow)) })
  }
}
