import { describe, expect, it } from 'vitest'
import { proveSegment } from '#shared/sync/wire/segment.ts'
import { BENCH_WORKSPACE, type ForeignDesk, foreignDesk } from '#test/bench/page/log/foreignDesk.ts'
import type { OpeningAnswer, OpeningAsked } from './openingProtocol.ts'
import { createOpeners, type OpenerPort } from './segmentOpeners.ts'

const PEOPLE = 1000
const DESK: ForeignDesk = foreignDesk(PEOPLE, 'in-order')

function openersWith(answer: (asked: OpeningAsked) => OpeningAnswer['result'] | 'dies') {
  const idle: (() => void)[] = []
  let open = 0
  let asked = 0
  const openPort = (): OpenerPort => {
    let say = (_answer: OpeningAnswer): void => {}
    let crash = (): void => {}
    open += 1
    return {
      postMessage: (wanted) => {
        asked += 1
        const result = answer(structuredClone(wanted))
        setTimeout(() => (result === 'dies' ? crash() : say({ id: wanted.id, result })))
      },
      terminate: () => {
        open -= 1
      },
      listen: (onAnswer, onCrash) => {
        say = onAnswer
        crash = onCrash
      },
    }
  }
  const after = (_ms: number, call: () => void) => {
    idle.push(call)
    return () => idle.splice(idle.indexOf(call), 1)
  }
  const openers = createOpeners({ processors: 4, openPort, after })
  return { openers, open: () => open, asked: () => asked, rest: () => idle.at(-1)?.() }
}

const opening = { ws: BENCH_WORKSPACE, ring: DESK.ring, publicKeyOf: () => DESK.signer.publicKey } as const
const prove = ({ bytes, ws, ring, publicKey }: OpeningAsked) =>
  proveSegment(bytes, { ws, ring, publicKeyOf: () => publicKey })
const [SEGMENT] = DESK.segments.map(({ bytes }) => bytes) as [Uint8Array]

describe('segments that others open', () => {
  it('come back as they are opened here', async () => {
    const { openers, asked } = openersWith(prove)
    const opened = await openers.open(SEGMENT, opening)
    const { texts: _texts, ...here } = (
      prove({ id: 0, bytes: SEGMENT, publicKey: DESK.signer.publicKey, ...opening }) as {
        value: { texts: unknown }
      }
    ).value
    expect(opened).toMatchObject({ ok: true, value: here })
    expect(opened.ok && opened.value.changes.map(({ dot }) => dot).slice(0, 2)).toEqual([
      `${DESK.device}.1`,
      `${DESK.device}.2`,
    ])
    expect(asked()).toBe(1)
  })

  it('are refused as here: another key, a flipped bit, a stranger', async () => {
    const { openers } = openersWith(prove)
    const flipped = SEGMENT.slice()
    flipped[flipped.length - 1] = (flipped.at(-1) as number) ^ 1
    expect(await openers.open(flipped, opening)).toEqual({ ok: false, error: 'mismatch' })
    const stranger = { ...opening, publicKeyOf: () => undefined }
    expect(await openers.open(SEGMENT, stranger)).toEqual({ ok: false, error: 'unknown-signer' })
  })

  it('are opened here when the worker dies', async () => {
    const { openers, open } = openersWith(() => 'dies')
    const opened = await openers.open(SEGMENT, opening)
    expect(opened.ok && opened.value.last).toBe(5000)
    expect(open()).toBe(0)
  })

  it('keep no worker that has nothing to do, and no more than there are processors to spare', async () => {
    const { openers, open, rest } = openersWith(prove)
    await Promise.all(Array.from({ length: 7 }, () => openers.open(SEGMENT, opening)))
    expect(open()).toBe(3)
    rest()
    expect(open()).toBe(0)
    await openers.open(SEGMENT, opening)
    expect(open()).toBe(1)
  })
})
