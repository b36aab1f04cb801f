// A desk that prints: the real registration form over a real store, and a host written by hand that remembers its jobs.

import type { Desk } from '#renderer/db/deskContext.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { ownerRegistrationPaper } from '#renderer/features/owner-files/paper.ts'
import { namedMethods } from '#renderer/platform/bridge.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { AppInfo, Capabilities, Reply, SheetJob } from '#shared/ipc/contract.ts'
import { base64url, utf8 } from '#shared/kernel/bytes.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { addUnit } from '#test/support/ownersInStore.ts'
import { addOwner } from './ownersInStore.ts'
import { CLERK } from './testStore.ts'

const EVERYTHING: Capabilities = {
  pdf: true,
  print: true,
  blobs: true,
  secrets: true,
  journal: 'later-version',
  backup: 'later-version',
  folder: 'later-version',
  server: 'later-version',
  camera: 'later-version',
}

/** What the host answers next; each job it was given. */
export interface FakeHost {
  readonly bridge: FrontDeskBridge
  readonly jobs: readonly SheetJob[]
  pdf: Reply<'printing:pdf'>
  print: Reply<'printing:print'>
}

/** A host that makes every PDF and prints every sheet, until told otherwise. */
export function fakeHost(info: Partial<AppInfo> = {}): FakeHost {
  const jobs: SheetJob[] = []
  const unsupported = async () => err({ code: 'unsupported' } as const)
  const host: FakeHost = {
    jobs,
    pdf: ok({ bytes: base64url(utf8('%PDF-1.7')) }),
    print: ok(null),
    bridge: {
      ...namedMethods(async () => err({ code: 'unsupported' })),
      app: { info: async () => ok(infoOf(info)), space: unsupported },
      printing: {
        pdf: async (job) => {
          jobs.push(job)
          return host.pdf
        },
        print: async (job) => {
          jobs.push(job)
          return host.print
        },
        printers: async () => ok({ printers: ['Office A4', 'Labels'] }),
      },
    },
  }
  return host
}

function infoOf(info: Partial<AppInfo>): AppInfo {
  return {
    host: 'electron',
    version: '0.1.0',
    buildDate: '2026-11-01T00:00:00.000Z',
    demo: false,
    capabilities: EVERYTHING,
    ...info,
  }
}

interface PaperDeskParts {
  readonly signature?: Signature
  readonly host?: FakeHost
  readonly info?: Partial<AppInfo>
}

/** A desk of the store that prints 《业主信息登记表》. */
export function paperDesk(
  store: Store,
  { signature = CLERK, host = fakeHost(), info = {} }: PaperDeskParts = {},
): Desk {
  const nothing = () => undefined
  return {
    store,
    bridge: host.bridge,
    info: infoOf(info),
    signature,
    observer: { saving: nothing, saved: nothing, refused: nothing, failed: nothing },
    papers: [ownerRegistrationPaper],
  }
}

/** 王晓梅, owner of 2-1203: whom papers are about. */
export async function paperSubject(store: Store) {
  const unitId = await addUnit(store)
  const personId = await addOwner(store, unitId)
  return { unitId, personId, subject: { kind: 'person', id: personId } as const }
}
