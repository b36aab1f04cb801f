// What the page and the exchange's worker say to each other. The local key crosses once, when the worker starts, and is logged nowhere.
import type { TouchedRow } from '#renderer/db/store.ts'
import type { Channel } from '#shared/ipc/contract.ts'
import type { RenewReason } from '#shared/sync/exchange/ports.ts'
import type { ExchangeReport } from '#shared/sync/exchange/report.ts'

/** What a worker needs to open the page's database beside the page. */
export interface ExchangeStart {
  readonly type: 'start'
  readonly workspace: string
  readonly generation: number
  readonly localKey: Uint8Array
  readonly app: { readonly version: string; readonly builtMs: number }
  /** `http`: the worker asks the local desk itself; `page`: the page passes its questions on (Electron). */
  readonly bridge: 'http' | 'page'
}

export type ToWorker =
  | ExchangeStart
  /** A change of this desk is stored. */
  | { readonly type: 'committed'; readonly atMs: number; readonly hasFact: boolean }
  /** A round now. */
  | { readonly type: 'look' }
  | { readonly type: 'target-changed' }
  /** Files aside are read again now, and their desks asked once more. */
  | { readonly type: 'ask-again' }
  | { readonly type: 'forget-aside'; readonly ids: readonly string[] }
  | { readonly type: 'reply'; readonly id: number; readonly reply: unknown }

export type ToPage =
  | { readonly type: 'report'; readonly report: ExchangeReport }
  | { readonly type: 'touched'; readonly rows: readonly TouchedRow[] }
  | { readonly type: 'call'; readonly id: number; readonly channel: Channel; readonly request: unknown }
  | { readonly type: 'renew'; readonly reason: RenewReason }
  | { readonly type: 'ring' }
  /** The folder brings no more of what waits behind a hole of the journal. */
  | { readonly type: 'let-go' }
  | { readonly type: 'refused'; readonly code: string }
