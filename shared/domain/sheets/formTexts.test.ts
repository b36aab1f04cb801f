import { describe, expect, test } from 'vitest'
import type { JsonObject } from '#shared/kernel/json.ts'
import { sheetContext } from '#test/print/registrationSamples.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { CLAUSE_MAX, commonBlocks, filledText, placeholderFault } from './formTextBlocks.ts'
import { compareTexts } from './formTextCompare.ts'
import {
  decideEnableFormText,
  decideSaveFormText,
  decideWithdrawFormText,
  type FormTextInput,
} from './formTextDecisions.ts'
import { foldFormText, isTextEnabled, textsInUse } from './formTexts.ts'
import { LETTERHEAD_BLOCKS, letterheadInUse } from './letterhead.ts'
import { buildBlankFrame, buildSheetFrame } from './sheetModel.ts'

const BLOCKS = commonBlocks({ title: '放行单', seal: '物业服务中心（章）' })
const SHIPPED = { title: '放行单', clause: '', seal: '物业服务中心（章）' }
const input = (blocks: Partial<typeof SHIPPED>, more: Partial<FormTextInput> = {}): FormTextInput => ({
  blocks: { ...SHIPPED, ...blocks },
  bodyPdf: null,
  attachments: [],
  note: '改',
  ...more,
})
const saved = (version: number, blocks: JsonObject, more: JsonObject = {}) =>
  eventOf('saved', { version, blocks, bodyPdf: null, attachments: [], note: '改', ...more })
const enabled = (version: number) => eventOf('enabled', { version })
const stateOf = (...events: Parameters<typeof foldFormText>[0]) => foldFormText(events).state
const save = (one: FormTextInput, state = stateOf(), role: Parameters<typeof contextAs>[0] = 'front-desk') =>
  decideSaveFormText(one, { form: 'release-slip', state, blocks: BLOCKS }, contextAs(role))

describe('wording a form', () => {
  test('keeps only what the company says otherwise, as the next version', () => {
    const done = save(input({ clause: '  一、\r\n二、 ' }), stateOf(saved(1, { title: '出门单' })))
    expect(done).toMatchObject({
      ok: true,
      value: { version: 2, items: [{ e: 'formText', id: 'release-slip', ev: 'saved' }] },
    })
    expect(done.ok && done.value.items[0]).toMatchObject({ data: { version: 2, blocks: { clause: '一、\n二、' } } })
  })

  test('names the PDFs it goes with, so that they are not swept', () => {
    const done = save(input({}, { bodyPdf: 'a'.repeat(64), attachments: ['b'.repeat(64)] }))
    expect(done.ok && done.value.blobs).toEqual(['a'.repeat(64), 'b'.repeat(64)])
  })

  test.each([
    ['block-empty', input({ title: ' ' })],
    ['block-too-long', input({ clause: '字'.repeat(CLAUSE_MAX + 1) })],
    ['nothing-changed', input({})],
    ['note-missing', input({ title: '出门单' }, { note: ' ' })],
    ['too-many-attachments', input({}, { attachments: ['a', 'b', 'c', 'd'] })],
    ['block-unknown', { ...input({}), blocks: { footer: 'x' } }],
  ])('is refused: %s', (code, one) => {
    expect(codeOf(save(one))).toBe(code)
  })

  test('is refused to a role without the desk', () => {
    expect(codeOf(save(input({ title: '出门单' }), stateOf(), 'security'))).toBe('beyond-role')
  })

  test('says in which line and column an unknown placeholder stands', () => {
    expect(save(input({ clause: '一、{公司}\n二、请{业住}签字' }))).toMatchObject({
      ok: false,
      error: { code: 'placeholder-unknown', field: 'clause', detail: { name: '业住', line: '2', column: '4' } },
    })
  })

  test.each(['{', '}', '{公司', '公司}', '{}', '{{公司}}', '{公\n司}'])('takes no stray brace: %j', (text) => {
    expect(placeholderFault(text)).toBeDefined()
  })
})

describe('the version in use', () => {
  const two = stateOf(saved(1, { title: '一版' }), saved(2, { title: '二版' }), enabled(1))

  test('is the highest that is enabled; a saved one waits', () => {
    expect(textsInUse(two)).toMatchObject({ version: 1, blocks: { title: '一版' } })
    expect(isTextEnabled(two, 2)).toBe(false)
  })

  test('is the shipped text before anything is enabled', () => {
    expect(textsInUse(undefined)).toEqual({ version: 0, blocks: {} })
    expect(isTextEnabled(undefined, 0)).toBe(true)
  })

  test('goes back to the version before when the newest is withdrawn', () => {
    const events = [
      saved(1, { title: '一版' }),
      saved(2, {}),
      enabled(1),
      enabled(2),
      eventOf('withdrawn', { version: 2 }),
    ]
    expect(textsInUse(stateOf(...events)).version).toBe(1)
  })

  test('that two desks saved at once is shown, and the first keeps the number', () => {
    const twice = foldFormText([saved(1, { title: '甲' }), saved(1, { title: '乙' })])
    expect(twice.violations).toMatchObject([{ rule: 'version-twice' }])
    expect(twice.state.versions.map(({ blocks }) => blocks.title)).toEqual(['甲'])
  })

  test('is enabled and withdrawn by a leader, once', () => {
    const ref = { form: 'release-slip', version: 2, state: two }
    expect(codeOf(decideEnableFormText(ref, undefined, contextAs('front-desk')))).toBe('beyond-role')
    expect(decideEnableFormText(ref, undefined, contextAs('supervisor')).ok).toBe(true)
    expect(codeOf(decideEnableFormText({ ...ref, version: 1 }, undefined, contextAs('supervisor')))).toBe(
      'text-enabled',
    )
    expect(codeOf(decideEnableFormText({ ...ref, version: 9 }, undefined, contextAs('supervisor')))).toBe(
      'version-unknown',
    )
    expect(codeOf(decideWithdrawFormText(ref, contextAs('supervisor')))).toBe('text-not-enabled')
    expect(decideWithdrawFormText({ ...ref, version: 1 }, contextAs('supervisor')).ok).toBe(true)
  })
})

describe('what a paper gets', () => {
  const subject = {
    title: '放行单',
    templateVersion: 1,
    unit: '2-1203',
    owner: '王晓梅',
    copyLabels: ['存根联'],
    signatures: [],
    seal: '章',
  }
  const blocks = { title: '{社区}出门单', clause: '{业主}（{房号}）{日期}起，{联系方式}。' }

  test('is the company’s words, filled in and kept', () => {
    const frame = buildSheetFrame(subject, sheetContext({ texts: { version: 3, blocks } }))
    expect(frame).toMatchObject({
      title: '阳光花园出门单',
      clause: '王晓梅（2-1203）2026年11月21日起，可向前台或致电 0571-88001234 提出。',
      seal: '章',
      textVersion: 3,
    })
  })

  test('has lines to write on where a blank knows nothing', () => {
    const frame = buildBlankFrame(subject, sheetContext({ texts: { version: 3, blocks } }))
    expect(frame.clause).toBe('＿＿＿＿＿＿（＿＿＿＿＿＿）＿＿＿＿＿＿起，可向前台或致电 0571-88001234 提出。')
  })

  test('says nothing of versions while the shipped text is in use', () => {
    const frame = buildSheetFrame(subject, sheetContext())
    expect(Object.keys(frame)).not.toContain('textVersion')
    expect(Object.keys(frame)).not.toContain('clause')
  })

  test('never takes a name for a placeholder', () => {
    expect(filledText('{业主}', sheetContext(), { unit: '', owner: '{公司}' })).toBe('{公司}')
  })
})

describe('comparing', () => {
  test('shows the lines that went and came, and blocks that differ only', () => {
    expect(compareTexts(BLOCKS, { clause: '一\n二\n三' }, { clause: '一\n三\n四' })).toEqual([
      {
        key: 'clause',
        lines: [
          { kind: 'same', text: '一' },
          { kind: 'gone', text: '二' },
          { kind: 'same', text: '三' },
          { kind: 'new', text: '四' },
        ],
      },
    ])
  })

  test('takes the shipped words for a block that says nothing', () => {
    expect(compareTexts(BLOCKS, {}, { title: '出门单' })[0]?.lines).toEqual([
      { kind: 'gone', text: '放行单' },
      { kind: 'new', text: '出门单' },
    ])
  })
})

describe('the letterhead', () => {
  test('is what is in use, without the lines that say nothing', () => {
    const logo = 'c'.repeat(64)
    const state = stateOf(saved(1, { line1: '文三路 138 号', line3: '证 1' }, { attachments: [logo] }), enabled(1))
    expect(letterheadInUse(state)).toEqual({ lines: ['文三路 138 号', '证 1'], logo })
    expect(letterheadInUse(stateOf(saved(1, { line1: 'x' })))).toBeUndefined()
    expect(LETTERHEAD_BLOCKS).toHaveLength(3)
  })
})
