// The changes that freeze envelope v1 (sync 4.3): one of each kind, and the extremes. Append only; a line never changes.
import type { Json, JsonObject } from '#shared/kernel/json.ts'

const WS = 'ws22222222222222'
const DESK = 'k5h2m7qy4tn3xw6a'
const OTHER = 'zzzz7777aaaa2222'
const STEM = {
  v: 1,
  ws: WS,
  cmd: 'owner-files.edit',
  actor: { id: '01890a5d-ac96-774b-bcce-b302099a8057', role: 'front-desk' },
  session: '01890a5d-ac96-774b-bcce-b302099a8058',
  at: '2026-11-21T09:30:00Z',
  app: '0.1.0',
  schema: 1,
  blobs: [],
} as const
const CLAIM_ID = 'f19ff5e37cd775ca47db70dc46666d1b'

function change(seq: number, items: readonly Json[], more: JsonObject = {}): JsonObject {
  const counter = seq.toString(16).padStart(4, '0')
  return { ...STEM, dot: `${DESK}.${seq}`, hlc: `019aa4b64500-${counter}-${DESK}`, items, ...more }
}

function nested(depth: number): Json {
  return depth === 0 ? 'bottom' : { in: [nested(depth - 1)] }
}

/** Name and content of each frozen change, in the order of the device's chain. */
export const SAMPLES: Readonly<Record<string, JsonObject>> = {
  '01-register': change(1, [
    {
      e: 'person',
      id: '01890a5d-ac96-774b-bcce-b302099a8059',
      f: { remark: { v: '晚上回家', b: [] }, floor: { v: -2, b: [`${OTHER}.7`, `${OTHER}.12`] } },
    },
  ]),
  '02-personal': change(2, [
    {
      e: 'person',
      id: '01890a5d-ac96-774b-bcce-b302099a8059',
      f: { name: { v: { k: 'a2b3c4d5e6f7g2h3', c: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8' }, b: [`${DESK}.1`] } },
    },
  ]),
  '03-event-with-claim': change(3, [
    {
      e: 'parcel',
      id: 'p-1',
      ev: 'collected',
      claim: 'parcel/p-1/visit-1/collected',
      data: { by: null, paidFen: 0, sealed: true },
      refs: [`${DESK}.1`],
    },
  ]),
  '04-settle': change(4, [
    {
      e: 'settlement',
      id: CLAIM_ID,
      ev: 'settle',
      claim: `settle/${CLAIM_ID}/3aa70756b8b2c97bcc51654a500d3076`,
      data: {
        rule: 'claim',
        subject: 'parcel/p-1/visit-1/collected',
        keep: [`${DESK}.3`],
        void: [`${OTHER}.9`],
        root: CLAIM_ID,
      },
      refs: [`${DESK}.3`, `${OTHER}.9`],
    },
  ]),
  '05-correct': change(5, [{ e: 'visit', id: 'v-1', ev: 'correct', data: { purpose: '报修' }, refs: [`${DESK}.3`] }]),
  '06-void': change(6, [{ e: 'visit', id: 'v-1', ev: 'void', data: { reason: '点错了' }, refs: [`${DESK}.5`] }]),
  '07-delete': change(7, [{ e: 'person', id: 'x', f: { _deleted: { v: true, b: [`${DESK}.1`, `${DESK}.2`] } } }]),
  '08-witness-note-blobs': change(8, [{ e: 'key', id: 'k-1', ev: 'lent', data: { days: 3 }, refs: [] }], {
    witness: { id: '01890a5d-ac96-774b-bcce-b302099a8060', role: 'supervisor' },
    note: '代录：纸质记录 第 3 页\n第二行',
    blobs: ['b5k2m7qy4tn3xw6a', 'c5k2m7qy4tn3xw6a'],
    at: '2024-02-29T23:59:59.999Z',
  }),
  '09-several-items': change(9, [
    { e: 'unit', id: 'u-1', f: { area: { v: 8950, b: [] } } },
    { e: 'visit', id: 'v-2', ev: 'arrived', data: {}, refs: [] },
    { e: 'visit', id: 'v-1', ev: 'left', data: { minutes: 12 }, refs: [`${DESK}.5`] },
  ]),
  '10-order-of-keys': change(10, [
    {
      e: 'odd',
      id: 'keys',
      ev: 'sorted',
      // RFC 8785 sorts by UTF-16 unit: the emoji's first half comes before U+FB33.
      data: { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7, '': 8, a: 9, A: 10 },
      refs: [],
    },
  ]),
  '11-escapes-and-rare-characters': change(11, [
    {
      e: 'odd',
      id: 'text',
      f: { t: { v: '\u0000\b\t\n\f\r\u001f"\\/\u007f\u2028\u2029𠮷䶮㛃é\u0065\u0301👨‍👩‍👧', b: [] } },
    },
  ]),
  '12-numbers': change(12, [
    {
      e: 'odd',
      id: 'numbers',
      ev: 'n',
      data: { list: [0, -1, 9007199254740991, -9007199254740991, 1000000000000000] },
      refs: [],
    },
  ]),
  '13-deep': change(13, [{ e: 'odd', id: 'deep', ev: 'd', data: { in: nested(4) }, refs: [] }]),
  '14-longest-names': change(14, [
    {
      e: `E${'n'.repeat(63)}`,
      id: '/'.repeat(200),
      ev: `v${'.'.repeat(63)}`,
      claim: '锁'.repeat(300),
      data: {},
      refs: [],
    },
  ]),
  '15-extremes': {
    ...change(15, [{ e: 'x', id: 'x', f: { x: { v: [], b: [`${OTHER}.9007199254740991`] } } }]),
    hlc: `ffffffffffff-ffff-${DESK}`,
    schema: 9007199254740991,
    at: '9999-12-31T23:59:59Z',
  },
}

/** The key of the frozen hashes. */
export const HASH_KEY = Uint8Array.from({ length: 32 }, (_, index) => index)
