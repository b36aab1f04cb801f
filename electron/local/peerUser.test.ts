import { connect, createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { isOwnPeer, peerUid, uidIn } from './peerUser.ts'

const HEAD = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode'
const DESK = '   0: 0100007F:1CFC 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 111 1'
const PEER = '   1: 0100007F:C350 0100007F:1CFC 01 00000000:00000000 00:00000000 00000000  1001        0 222 1'
const OUR_END = '   2: 0100007F:1CFC 0100007F:C350 01 00000000:00000000 00:00000000 00000000  1000        0 333 1'
const MAPPED =
  '   0: 0000000000000000FFFF00000100007F:C351 0000000000000000FFFF00000100007F:1CFC 01 0:0 0:0 0  1002  0 444 1'
const ends = { peerPort: 50_000, deskPort: 7420 }

describe('the user at the other end', () => {
  it("is read from the peer's line, not from ours", () => {
    expect(uidIn([HEAD, DESK, OUR_END, PEER].join('\n'), ends)).toBe(1001)
    expect(uidIn([HEAD, DESK, OUR_END].join('\n'), ends)).toBeUndefined()
  })

  it('is found when the peer speaks IPv4 through an IPv6 socket', () => {
    const readTable = (path: string) => (path.endsWith('6') ? `${HEAD}\n${MAPPED}` : HEAD)
    expect(peerUid({ ...ends, peerPort: 50_001 }, readTable)).toBe(1002)
  })

  it('is looked for again when a changing table missed the line', () => {
    let reads = 0
    const readTable = () => {
      reads += 1
      return reads < 4 ? HEAD : `${HEAD}\n${PEER}`
    }
    expect(peerUid(ends, readTable)).toBe(1001)
  })

  it('is unknown when no table lists it, unreadable where there are none', () => {
    const missing = () => {
      throw new Error('ENOENT')
    }
    expect(peerUid(ends, () => HEAD)).toBe('unknown')
    expect(peerUid(ends, missing)).toBe('unreadable')
  })

  it('is ourselves for a connection of our own', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const deskPort = typeof address === 'object' && address !== null ? address.port : 0
    const arrived = new Promise<number>((resolve) => server.once('connection', (peer) => resolve(peer.remotePort ?? 0)))
    const client = connect(deskPort, '127.0.0.1')
    const found = peerUid({ peerPort: await arrived, deskPort })
    client.destroy()
    server.close()
    expect(found).toBe(process.platform === 'linux' ? process.getuid?.() : 'unreadable')
  })
})

it.each([
  [1000, true],
  [0, true],
  [1001, false],
  ['unknown', false],
  ['unreadable', true],
] as const)('user 1000 lets %s in: %s', (peer, expected) => {
  expect(isOwnPeer(peer, 1000)).toBe(expected)
})
