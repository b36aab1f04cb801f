import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import { formDraftsOf } from '#renderer/db/formDrafts.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { paperDesk } from '#test/support/paperDesk.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { sheetsFrontDesk } from './module.tsx'

let store: Store

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
})

const show = (signature: Signature, path: string) =>
  showScreen({ desk: paperDesk(store, { signature }), modules: [sheetsFrontDesk], path })
const press = async (name: string | RegExp) =>
  userEvent.click(must((await screen.findAllByRole('button', { name })).at(-1)))
const texts = async () => (await store.db.formTexts.get('owner-registration'))?.v
const ownDraft = (of: Store, key: string) => formDraftsOf({ store: of, signature: CLERK }).load(key)

async function saveTitle(title: string): Promise<void> {
  await press('修改文本')
  const box = await screen.findByRole('textbox', { name: '标题' })
  await userEvent.clear(box)
  await userEvent.type(box, title)
  await userEvent.type(screen.getByRole('textbox', { name: /修改说明/ }), '公司叫法')
  await press(/^存为第/)
}

describe('单据文本', () => {
  test('the desk words a form, and a leader enables it', async () => {
    await show(CLERK, '/settings/form-texts')
    await saveTitle('住户登记表')
    await waitFor(async () => expect(await texts()).toMatchObject({ inUse: 0, versions: [{ version: 1 }] }))
    expect(await screen.findAllByText('样张，待核对')).not.toHaveLength(0)
    expect(screen.queryByRole('button', { name: '核对启用' })).toBeNull()
    cleanup()
    await show(SUPERVISOR, '/settings/form-texts')
    await press('对比')
    expect(await screen.findByText('住户登记表')).toBeTruthy()
    await press('核对启用')
    await screen.findByText(/都用第 1 版文本/)
    await press('核对启用')
    await waitFor(async () => expect(await texts()).toMatchObject({ inUse: 1 }))
  })

  test('a placeholder is put in by its button, and one that does not exist is refused with its place', async () => {
    await show(CLERK, '/settings/form-texts')
    await press('修改文本')
    const clause = await screen.findByRole('textbox', { name: /条款/ })
    await userEvent.type(clause, '交')
    const field = must(clause.closest<HTMLElement>('.form-text-field'))
    await userEvent.click(within(field).getByRole('button', { name: '插入 公司' }))
    expect((clause as HTMLTextAreaElement).value).toBe('交{公司}')
    await userEvent.type(clause, '{{社团}')
    expect(await screen.findByText(/第 1 行第 6 个字：没有“社团”/)).toBeTruthy()
    await userEvent.type(screen.getByRole('textbox', { name: /修改说明/ }), '加一条')
    await press(/^存为第/)
    expect(await texts()).toBeUndefined()
  })
})

describe('a wording that was left unsaved', () => {
  const title = async () => (await screen.findByRole('textbox', { name: '标题' })) as HTMLInputElement
  async function beginWording(): Promise<void> {
    await show(CLERK, '/settings/form-texts')
    await press('修改文本')
    await userEvent.clear(await title())
    await userEvent.type(await title(), '住户{{社团}登记表')
    await waitFor(async () => expect(await store.db.drafts.count()).toBe(1), { timeout: 3000 })
    // The power fails: nothing is left or saved.
    await waitFor(
      async () =>
        expect(JSON.stringify(await ownDraft(store, 'form-text/owner-registration'))).toContain('住户{社团}登记表'),
      {
        timeout: 3000,
      },
    )
    cleanup()
  }

  test('comes back with its faults, and is forgotten once saved', async () => {
    await beginWording()
    await show(CLERK, '/settings/form-texts')
    await press('修改文本')
    await waitFor(async () => expect((await title()).value).toBe('住户{社团}登记表'))
    expect(await screen.findByText(/没有“社团”/)).toBeTruthy()
    await userEvent.clear(await title())
    await userEvent.type(await title(), '住户登记表')
    await userEvent.type(screen.getByRole('textbox', { name: /修改说明/ }), '公司叫法')
    await press(/^存为第/)
    await waitFor(async () => expect(await texts()).toMatchObject({ versions: [{ version: 1 }] }))
    await waitFor(async () => expect(await ownDraft(store, 'form-text/owner-registration')).toBeUndefined())
  })

  test('does not take back a version that was saved meanwhile', async () => {
    await beginWording()
    await show(SUPERVISOR, '/settings/form-texts')
    await saveTitle('住户登记表')
    await waitFor(async () => expect(await texts()).toMatchObject({ versions: [{ version: 1 }] }))
    cleanup()
    await show(CLERK, '/settings/form-texts')
    await press('修改文本')
    expect((await title()).value).toBe('住户登记表')
    // A draft that is taken comes with the next paints; this one never does.
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect((await title()).value).toBe('住户登记表')
  })
})

describe('打印机', () => {
  test('of a paper is chosen with its offset and taken back at once', async () => {
    await show(CLERK, '/settings/printers')
    const form = await screen.findByRole('form', { name: /^标签/ })
    const right = within(form).getByRole('textbox', { name: /往右/ })
    await userEvent.clear(right)
    await userEvent.type(right, '-1.2')
    await userEvent.click(within(form).getByRole('button', { name: '保存' }))
    const row = async () => (await store.db.printers.toArray())[0]
    await waitFor(async () => expect((await row())?.v).toMatchObject({ paper: 'label', offsetX: -12, offsetY: 0 }))
    await userEvent.click(await screen.findByRole('button', { name: /撤销/ }))
    await waitFor(async () => expect((await row())?.deleted).toBe(true))
  })
})
