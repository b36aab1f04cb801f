// Fault case 62 for forms that word events anew: texts in versions, the letterhead, a notice that is corrected.
// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import type { Store } from '#renderer/db/store.ts'
import { correctNotice, postNotice } from '#renderer/features/notices/commands.ts'
import { noticesFrontDesk } from '#renderer/features/notices/module.tsx'
import { sheetsFrontDesk } from '#renderer/features/sheets/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import { LETTERHEAD_FORM } from '#shared/domain/sheets/letterhead.ts'
import { commitDraft } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { deskOf, press } from '#test/support/deskScreen.tsx'
import { paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { logOf, otherDesk } from '#test/support/twoDesks.ts'

let here: Store
let there: Store

beforeEach(async () => {
  startTexts('zh-CN')
  here = await foundedStore()
  there = await otherDesk(here)
})

const hear = async (from: Store, to: Store) => applyChanges(to, await logOf(from))
const shownIn = (name: string | RegExp) => (screen.getByRole('textbox', { name }) as HTMLInputElement).value
const type = (name: string | RegExp, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
const note = () => screen.findByRole('status', { name: '别处刚改过' })

async function savedThere(form: string, version: number, blocks: Readonly<Record<string, string>>): Promise<void> {
  const data = { version, blocks, bodyPdf: null, attachments: [], note: '那边' }
  const item = { kind: 'event', e: 'formText', id: form, ev: 'saved', data } as const
  await commitDraft(there, { cmd: 'formText.save', items: [item] }, SUPERVISOR)
  await hear(there, here)
}

describe('抬头', () => {
  const versions = async () => (await here.db.formTexts.get(LETTERHEAD_FORM))?.v.versions ?? []
  const open = async () => {
    await savedThere(LETTERHEAD_FORM, 1, { line1: '新湾物业', line2: '前台', line3: '' })
    await showScreen({
      desk: paperDesk(here, { signature: SUPERVISOR }),
      modules: [sheetsFrontDesk],
      path: '/settings/letterhead',
    })
    await screen.findByDisplayValue('新湾物业')
    type('第一行', '新湾物业服务')
    await savedThere(LETTERHEAD_FORM, 2, { line1: '新湾物业公司', line2: '接待处', line3: '' })
  }

  test('a version of another desk leaves the typed line, brings the others, and says so (case 62)', async () => {
    await open()
    expect((await note()).textContent).toContain('新湾物业公司')
    expect(shownIn('第一行')).toBe('新湾物业服务')
    expect(shownIn('第二行')).toBe('接待处')
    fireEvent.submit(must(screen.getByDisplayValue('新湾物业服务').closest('form')))
    await waitFor(async () => expect(await versions()).toHaveLength(3))
    expect((await versions()).at(-1)?.blocks).toMatchObject({ line1: '新湾物业服务', line2: '接待处' })
  })

  test('one key takes theirs', async () => {
    await open()
    await note()
    screen.getByDisplayValue('新湾物业服务').focus()
    await press('t', { code: 'KeyT', altKey: true })
    expect(await screen.findByDisplayValue('新湾物业公司')).toBeTruthy()
    expect(screen.queryByRole('status', { name: '别处刚改过' })).toBeNull()
  })
})

test('单据文本: words that another desk saved meanwhile are not taken back by the next version (case 62)', async () => {
  const form = 'owner-registration'
  await savedThere(form, 1, { title: '登记表' })
  await showScreen({
    desk: paperDesk(here, { signature: SUPERVISOR }),
    modules: [sheetsFrontDesk],
    path: '/settings/form-texts',
  })
  fireEvent.click(must((await screen.findAllByRole('button', { name: '修改文本' })).at(-1)))
  await screen.findByDisplayValue('登记表')
  type('标题', '住户登记表')
  type(/修改说明/, '公司叫法')
  await savedThere(form, 2, { title: '业主登记表', seal: '管理处章' })
  expect((await note()).textContent).toContain('业主登记表')
  expect(shownIn('标题')).toBe('住户登记表')
  expect(await screen.findByDisplayValue('管理处章')).toBeTruthy()
  fireEvent.click(await screen.findByRole('button', { name: /^存为第 3 版/ }))
  await waitFor(async () =>
    expect((await here.db.formTexts.get(form))?.v.versions.at(-1)).toMatchObject({
      ...{ version: 3, blocks: { title: '住户登记表', seal: '管理处章' } },
    }),
  )
})

test('通知: 更正 keeps what was typed and follows the rest (case 62)', async () => {
  const days = { fromDay: '2026-11-20' as never, untilDay: '2026-11-30' as never }
  const input = { title: '停水通知', text: '明天停水', places: ['1#大堂'], ...days, keep: false }
  const posted = await postNotice(deskOf(here, SUPERVISOR), input)
  const id = posted.ok ? must(posted.value.draft.items[0]).id : ''
  await hear(here, there)
  await showScreen({ desk: deskOf(here, SUPERVISOR), modules: [noticesFrontDesk], path: '/notices' })
  fireEvent.click(await screen.findByText('停水通知'))
  fireEvent.click(await screen.findByRole('button', { name: /更正/ }))
  const form = must((await screen.findAllByRole('form')).at(-1))
  fireEvent.change(within(form).getByRole('textbox', { name: '标题' }), { target: { value: '停水停电通知' } })
  await correctNotice(deskOf(there, SUPERVISOR), id, { ...input, title: '停水的通知', text: '后天停水' })
  await hear(there, here)
  expect((await note()).textContent).toContain('停水的通知')
  expect(within(form).getByRole('textbox', { name: '标题' })).toHaveProperty('value', '停水停电通知')
  expect(await screen.findByDisplayValue('后天停水')).toBeTruthy()
  fireEvent.submit(form)
  await waitFor(async () =>
    expect((await here.db.notices.get(id))?.v).toMatchObject({ title: '停水停电通知', text: '后天停水' }),
  )
})
