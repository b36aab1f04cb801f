import { expect, test } from 'vitest'
import { noBurst, type ScanState, type ScanStroke, stepScan } from './scanner.ts'

type Typed = readonly [code: string, gapMs: number, more?: Partial<ScanStroke> | undefined]

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, repeat: false }

function keyOf(code: string): string {
  return code.replace(/^(Key|Digit|Numpad)(?=.$)/, '')
}

/** What the keys scan, one text for each scan. */
function scansOf(typed: readonly Typed[]): readonly string[] {
  let state: ScanState = noBurst
  let at = 1000
  const scans: string[] = []
  for (const [code, gapMs, more] of typed) {
    at += gapMs
    const step = stepScan(state, { ...plain, key: keyOf(code).toLowerCase(), code, at, ...more })
    state = step.state
    if (step.kind === 'scanned') scans.push(step.text)
  }
  return scans
}

const codes = (text: string): readonly string[] =>
  [...text].map((sign) => (/\d/.test(sign) ? `Digit${sign}` : `Key${sign.toUpperCase()}`))

const burst = (text: string, gapMs: number, more?: Partial<ScanStroke>): readonly Typed[] => [
  ...codes(text).map((code): Typed => [code, gapMs, more]),
  ['Enter', gapMs, more],
]

test.each<[string, readonly Typed[], readonly string[]]>([
  ['a scanner', burst('6901234567892', 8), ['6901234567892']],
  ['a slow scanner', burst('sf1234567890', 30), ['sf1234567890']],
  ['the input method on: every key is Process', burst('sf1234567890', 8, { key: 'Process' }), ['sf1234567890']],
  ['two scans in a row', [...burst('123456', 8), ...burst('654321', 8)], ['123456', '654321']],
  ['a scan after a typed letter', [['KeyA', 0], ...burst('123456', 200).slice(0, 1), ...burst('23456', 8)], ['123456']],
  ['the number pad', [...'123456'].map((sign): Typed => [`Numpad${sign}`, 8]).concat([['NumpadEnter', 8]]), ['123456']],
  ['a person typing fast', burst('6901234567892', 60), []],
  [
    'a person rolling over the keys',
    [
      ['KeyW', 0],
      ['KeyA', 20],
      ['KeyN', 25],
      ['KeyG', 30],
      ['Enter', 34],
    ],
    [],
  ],
  ['a burst shorter than six', burst('12345', 8), []],
  ['a burst whose Enter comes from a finger', [...burst('123456', 8).slice(0, -1), ['Enter', 90]], []],
  [
    'a burst with a pause in the middle',
    [...burst('123456', 8).slice(0, 4), ...burst('789', 120).slice(0, 1), ...burst('12', 8)],
    [],
  ],
  ['a key held down', burst('111111', 30, { repeat: true }), []],
  ['a chord in between', [...burst('123', 8).slice(0, 3), ['KeyC', 8, { ctrlKey: true }], ...burst('456', 8)], []],
  ['Enter alone', [['Enter', 8]], []],
])('%s', (_who, typed, scans) => {
  expect(scansOf(typed)).toEqual(scans)
})

test('letters come as the scanner sent them, with Caps Lock on too', () => {
  const shift: Typed = ['ShiftLeft', 5, { key: 'Shift', shiftKey: true }]
  const upper = (sign: string): readonly Typed[] => [
    shift,
    [`Key${sign}`, 5, { key: sign.toLowerCase(), shiftKey: true }],
  ]
  expect(scansOf([...upper('S'), ...upper('F'), ...burst('123456', 5)])).toEqual(['SF123456'])
  expect(scansOf(burst('sf123456', 5, { key: 'S' }))).toEqual(['sf123456'])
})

test('signs of a form number are read from the key, full width or not', () => {
  const typed: readonly Typed[] = [
    ...burst('a01', 8).slice(0, 3),
    ['Minus', 8, { key: '－' }],
    ...burst('0042', 8).slice(0, 4),
    ['Slash', 8, { key: '、' }],
    ['Digit3', 8, { key: '#', shiftKey: true }],
    ['Enter', 8],
  ]
  expect(scansOf(typed)).toEqual(['a01-0042/#'])
})

test('a first key tells to remember the field, the others do not', () => {
  const first = stepScan(noBurst, { ...plain, key: '1', code: 'Digit1', at: 0 })
  expect(first).toMatchObject({ kind: 'waiting', started: true })
  expect(stepScan(first.state, { ...plain, key: '2', code: 'Digit2', at: 8 })).toMatchObject({ started: false })
})
