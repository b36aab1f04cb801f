import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { formDraftsOf } from '#renderer/db/formDrafts.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { saveClauses } from '#renderer/features/decoration/commands/clauses.ts'
import { decorationFrontDesk } from '#renderer/features/decoration/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import { sampleSums } from '#shared/domain/decoration/review/shippedClauses.ts'
import { succeeded } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { press } from '#test/support/deskScreen.tsx'
import { paperDesk } from '#test/support/paperDesk.ts'
import { CLERK, foundedStore, SUPERVISOR } from '#test/support/testStore.ts'

startTexts('zh-CN')

let store: Store

beforeEach(async () => {
  store = await foundedStore()
})

const deskAs = (signature: Signature) => paperDesk(store, { signature })
async function show(signature: Signature = CLERK) {
  const router = await showScreen({
    desk: deskAs(signature),
    modules: [decorationFrontDesk],
    path: '/decoration/clauses',
  })
  await screen.findByRole('button', { name: /改条款，存新版/ })
  return router
}
const versions = async () => (await store.db.decorationClauses.get('clauses'))?.v.versions ?? []
const note = () => screen.findByLabelText('改了什么')
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } })
const draft = () => formDraftsOf({ store, signature: CLERK }).load('clauses/next')

const draftSays = (words: string) =>
  waitFor(async () => expect(JSON.stringify((await draft())?.values)).toContain(words))

async function edit() {
  await press('F2')
  await note()
}

/** Opens the clause whose code begins the line. */
async function openLine(code: string): Promise<HTMLElement> {
  fireEvent.click(await screen.findByRole('button', { name: new RegExp(`^${code}`) }))
  return screen.findByRole('form', { name: new RegExp(code) })
}

async function word(code: string, words: string): Promise<void> {
  const form = await openLine(code)
  type(within(form).getByLabelText('内容'), words)
  fireEvent.submit(form)
}

const WORDS = '高空抛物的，每次承担违约金。'

describe('the next version of the clauses', () => {
  test('is saved with what was changed, and is in force once a leader enables it', async () => {
    await show()
    await edit()
    await word('V05', WORDS)
    await screen.findByText('已改 1 处，还没有存')
    type(await note(), '高空抛物写清楚')
    await draftSays('高空抛物写清楚')
    await press('F2')
    await screen.findByText(/条款第 1 版已存/)
    expect(await versions()).toMatchObject([{ version: 1, note: '高空抛物写清楚', enabledBy: '' }])
    expect((await versions())[0]?.clauses.find(({ code }) => code === 'V05')?.text).toBe(WORDS)
    await waitFor(async () => expect(await draft()).toBeUndefined())
    cleanup()
    await show(SUPERVISOR)
    fireEvent.click(await screen.findByRole('button', { name: '启用' }))
    const sentence = await screen.findByRole('dialog')
    fireEvent.click(within(sentence).getByRole('button', { name: '启用' }))
    await waitFor(async () => expect(await versions()).toMatchObject([{ enabledBy: SUPERVISOR.actor.id }]))
    await screen.findByText('使用中')
  })

  test('never speaks of a fine', async () => {
    await show()
    await edit()
    await word('V05', '高空抛物罚款 1000 元')
    await screen.findByText(/条款里不能写“罚款”/)
    expect(await draft()).toBeUndefined()
  })

  test('that was left by the rail comes back with its lines and its note', async () => {
    const router = await show()
    await edit()
    await word('V05', WORDS)
    await screen.findByText('已改 1 处，还没有存')
    type(await note(), '写清楚')
    await draftSays('写清楚')
    await router.navigate({ to: '/decoration/violations' })
    await screen.findByText('没有未结的违章')
    await router.navigate({ to: '/decoration/clauses' })
    await screen.findByRole('button', { name: /改条款，存新版/ })
    await edit()
    await screen.findByText('已改 1 处，还没有存')
    expect(await note()).toHaveProperty('value', '写清楚')
    expect(await screen.findByText(WORDS)).toBeTruthy()
  })

  test('asks before it is left by its key, and a draft that is thrown away is gone', async () => {
    await show()
    await edit()
    await word('V05', WORDS)
    await screen.findByText('已改 1 处，还没有存')
    await draftSays(WORDS)
    await press('Escape')
    const asked = await screen.findByRole('dialog')
    fireEvent.click(within(asked).getByRole('button', { name: '不要了，离开' }))
    await screen.findByRole('button', { name: /改条款，存新版/ })
    await waitFor(async () => expect(await draft()).toBeUndefined())
  })

  test('begun before another version was saved does not take that one back', async () => {
    await show()
    await edit()
    await word('V05', WORDS)
    await draftSays(WORDS)
    cleanup()
    succeeded(await saveClauses(deskAs(SUPERVISOR), { clauses: sampleSums(), note: '只留违约金' }))
    await show()
    await edit()
    // A draft that is taken comes with the next paints; this one never does.
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(screen.queryByText(WORDS)).toBeNull()
    expect(screen.getByText('已改 0 处，还没有存')).toBeTruthy()
  })
})

test('a version is enabled from the leader’s signed paper, and not by who saved it', async () => {
  succeeded(await saveClauses(deskAs(CLERK), { clauses: sampleSums(), note: '按合同' }))
  await show(CLERK)
  fireEvent.click(await screen.findByRole('button', { name: '凭纸质批件启用' }))
  const form = await screen.findByRole('form')
  type(within(form).getByLabelText('签字人姓名'), '王经理')
  type(within(form).getByLabelText('份号'), '3')
  type(within(form).getByLabelText('纸上日期'), '2026-11-20')
  fireEvent.blur(within(form).getByLabelText('纸上日期'))
  fireEvent.submit(form)
  await screen.findByText(/自己提出的事不能由自己代录/)
  expect(await versions()).toMatchObject([{ enabledBy: '' }])
})
