/** Puts the local desk together: data folder, PDF browser, handlers, server; or says why it cannot open. */
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Log } from '#electron/host/answerCall.ts'
import { dataDirFor } from '#electron/host/dataDir.ts'
import { errorCode, PRIVATE_DIR_MODE } from '#electron/host/durableFile.ts'
import { createHandlers } from '#electron/host/hostHandlers.ts'
import { createChromiumPdf } from '#electron/host/pdf/chromiumPdf.ts'
import { findBrowser } from '#electron/host/pdf/findBrowser.ts'
import type { PdfPrinter } from '#electron/host/pdf/pdfPrinter.ts'
import { DESK_PORT, type DeskArgs } from '#electron/local/deskArgs.ts'
import { createMark, whoHolds } from '#electron/local/deskMark.ts'
import { LOOPBACK, startDeskServer } from '#electron/local/deskServer.ts'
import type { EXIT_CODES } from '#electron/local/exitCodes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

export interface OpenedDesk {
  readonly url: string
  /** What the terminal shows. */
  readonly line: string
  /** Absent when a desk was open already: it belongs to another process. */
  readonly close?: () => Promise<void>
}

export interface DeskRefusal {
  readonly code: keyof typeof EXIT_CODES
  readonly line: string
}

export interface DeskSurroundings {
  readonly rendererDir: string
  readonly log: Log
}

/** Opens the desk, or finds the one that is open. Throws on a fault, such as a data folder that cannot be written. */
export async function openLocalDesk(
  args: DeskArgs,
  { rendererDir, log }: DeskSurroundings,
): Promise<Result<OpenedDesk, DeskRefusal>> {
  if (!existsSync(join(rendererDir, 'index.html'))) {
    return err({ code: 'not-built', line: `The pages are not built (looked in ${rendererDir}). Run: npm run build` })
  }
  const machine = { host: 'local', platform: process.platform, home: homedir(), env: process.env } as const
  const dataDir = args.dataDir ?? dataDirFor(machine)
  await mkdir(dataDir, { recursive: true, mode: PRIVATE_DIR_MODE })
  if (args.port !== DESK_PORT) log('not the usual port: this address has a database of its own')
  if (process.platform !== 'linux') log('users of this machine cannot be told apart here; token and origin decide')
  const pdf = pdfOfThisMachine({ rendererDir, log })
  const ending = new AbortController()
  const handlers = createHandlers({ host: 'local', demo: args.demo, dataDir, pdf, ending: ending.signal })
  const mark = createMark(args.demo)
  try {
    const desk = await startDeskServer(args.port, { rendererDir, handlers, log, prove: mark.prove })
    // Only who holds the port may leave a mark: a start that failed must not overwrite the running desk's.
    await mark.leaveIn(dataDir)
    const close = async () => {
      // What waits for a change of the target ends with the desk.
      ending.abort()
      await Promise.all([desk.close(), pdf?.close()])
    }
    return ok({ url: `${desk.origin}/`, line: `ready ${desk.origin}/ (data: ${dataDir})`, close })
  } catch (cause) {
    if (errorCode(cause) !== 'EADDRINUSE') throw cause
    return explainTakenPort(args, dataDir)
  }
}

function pdfOfThisMachine({ rendererDir, log }: DeskSurroundings): PdfPrinter | undefined {
  const browser = findBrowser()
  log(browser === undefined ? 'no Chromium, Chrome or Edge found: sheets cannot become PDF' : `PDF by ${browser.path}`)
  return browser && createChromiumPdf({ executablePath: browser.path, rendererDir, log })
}

async function explainTakenPort({ port, demo }: DeskArgs, dataDir: string): Promise<Result<OpenedDesk, DeskRefusal>> {
  const origin = `http://${LOOPBACK}:${port}`
  const occupant = await whoHolds(origin, dataDir)
  if (occupant.kind === 'foreign') {
    const line = `Port ${port} is taken by another program, or by another user's desk. Qiantai uses no other port, because the address is the identity of its database. End that program and start again.`
    return err({ code: 'port-taken', line })
  }
  if (occupant.demo === demo) return ok({ url: `${origin}/`, line: `already open at ${origin}/` })
  const [running, wanted] = demo
    ? ['the real desk', 'the practice community']
    : ['the practice community', 'the real desk']
  return err({ code: 'other-mode-open', line: `${running} is open at ${origin}/. End it first to open ${wanted}.` })
}
