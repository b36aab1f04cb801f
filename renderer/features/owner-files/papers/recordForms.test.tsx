// The forms of what hangs on a file, as a clerk fills them: a real store, the real module, keys and words.
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runCommand } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { ownerFilesFrontDesk } from '#renderer/features/owner-files/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import { decideListExport } from '#shared/domain/owner-files/listExport.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { paperDesk } from '#test/support/paperDesk.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'

startTexts('zh-CN')
withListHeight()

let store: Store
let unitId: string
let personId: string
beforeEach(async () => {
  store = await foundedStore()
  unitId = await addUnit(store)
  personId = await addOwner(store, unitId)
})
afterEach(cleanup)

function open(path: string, signature = CLERK) {
  return showScreen({ desk: paperDesk(store, { signature }), modules: [ownerFilesFrontDesk], path })
}

const isField = (element: HTMLElement) =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement
/** 「缺什么」 names fields too: only what can be typed in is meant. */
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(must(screen.getAllByLabelText(label).find(isField)), { target: { value } })
const ready = (label: RegExp) => screen.findAllByLabelText(label)
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const save = () => press(/^保存/)

describe('a vehicle', () => {
  test('is saved with whoever lives there, doubts about its plate are only said', async () => {
    const router = await open(`/records/unit/${unitId}/vehicle`)
    await ready(/车牌/)
    type(/车牌/, '粤b12i45')
    expect(await screen.findByText(/确实如此就照存/)).toBeTruthy()
    save()
    await waitFor(async () => expect(await store.db.vehicles.count()).toBe(1))
    expect((await store.db.vehicles.toArray())[0]?.v).toMatchObject({ plate: '粤B12I45', personId, unitId })
    await waitFor(() => expect(router.state.location.pathname).toBe(`/unit/${unitId}`))
  })

  test('says on whose file it stands besides', async () => {
    const other = await addOwner(store, unitId, '刘强')
    await open(`/records/person/${other}/vehicle`)
    await ready(/车牌/)
    type(/车牌/, '粤B12345')
    save()
    await waitFor(async () => expect(await store.db.vehicles.count()).toBe(1))
    cleanup()
    await open(`/records/person/${personId}/vehicle`)
    await ready(/车牌/)
    type(/车牌/, '粤B·12345')
    expect(await screen.findByText(/也登记在：刘强/)).toBeTruthy()
  })

  test('without a plate is sent back beside the field', async () => {
    await open(`/records/person/${personId}/vehicle`)
    await ready(/车牌/)
    save()
    expect(await screen.findByText(/请照行驶证填车牌/)).toBeTruthy()
    expect(await store.db.vehicles.count()).toBe(0)
  })

  test('is removed from its own form', async () => {
    await open(`/records/person/${personId}/vehicle`)
    await ready(/车牌/)
    type(/车牌/, '粤B12345')
    save()
    await waitFor(async () => expect(await store.db.vehicles.count()).toBe(1))
    const id = must((await store.db.vehicles.toArray())[0]).id
    cleanup()
    await open(`/records/person/${personId}/vehicle/${id}`)
    await ready(/车牌/)
    press('移除这一条')
    await waitFor(async () => expect((await store.db.vehicles.get(id))?.deleted).toBe(true))
  })
})

describe('a paper', () => {
  test('of a person begins as an identity copy that lies in a binder, without any number', async () => {
    await open(`/records/person/${personId}/document`)
    await ready(/怎么存/)
    expect(screen.queryByLabelText(/证书或合同编号/)).toBeNull()
    type(/存放处/, 'A-12 册')
    save()
    await waitFor(async () => expect(await store.db.documents.count()).toBe(1))
    expect((await store.db.documents.toArray())[0]?.v).toMatchObject({
      kind: 'id-copy',
      state: 'on-paper',
      place: 'A-12 册',
      number: '',
      receivedDay: '2026-11-21',
      blob: null,
    })
  })

  test('that is no identity copy refuses an identity number', async () => {
    await open(`/records/unit/${unitId}/document`)
    await ready(/证书或合同编号/)
    type(/证书或合同编号/, '11010519491231002X')
    save()
    expect(await screen.findByText(/身份证号只在/)).toBeTruthy()
    expect(await store.db.documents.count()).toBe(0)
  })

  test('that is scanned asks for purpose, file and the consent in its words', async () => {
    await open(`/records/person/${personId}/document`)
    await ready(/怎么存/)
    type(/怎么存/, 'scanned')
    const missing = await screen.findByRole('complementary', { name: /缺什么/ })
    expect(within(missing).getByText('扫描件')).toBeTruthy()
    expect(await screen.findByText(/同意新湾物业扫描留存本人证件/)).toBeTruthy()
    save()
    expect((await screen.findAllByText(/用途要印在水印里|请选文件、粘贴或拍照/)).length).toBeGreaterThan(0)
    expect(await store.db.documents.count()).toBe(0)
  })
})

describe('a care note', () => {
  test('that speaks of health is sent back, and one that says what to do is kept with its consent', async () => {
    await open(`/records/person/${personId}/care-note`)
    await ready(/怎么照应/)
    type(/怎么照应/, '奶奶有糖尿病')
    save()
    expect(await screen.findByText(/写到了健康、习惯或宗教/)).toBeTruthy()
    type(/怎么照应/, '敲门多等一会儿')
    save()
    expect(await screen.findByText(/还没有这项同意/)).toBeTruthy()
    fireEvent.click(screen.getByRole('checkbox'))
    save()
    await waitFor(async () => expect(await store.db.careNotes.count()).toBe(1))
    expect((await store.db.careNotes.toArray())[0]?.v).toMatchObject({ endDay: '2027-11-21', basis: 'consent' })
    expect((await store.db.consents.toArray())[0]?.v).toMatchObject({ purpose: 'care-notes', personId })
  })
})

describe('notice and consent', () => {
  test('a tick a purpose; withdrawing says first what goes with it', async () => {
    await open(`/records/person/${personId}/consent`)
    fireEvent.click(await screen.findByRole('checkbox', { name: /同意接收问候/ }))
    type(/问候日（月-日）/, '3-8')
    save()
    expect(await screen.findByText(/写成 03-08 的样子/)).toBeTruthy()
    type(/问候日（月-日）/, '03-08')
    save()
    await waitFor(async () => expect((await store.db.people.get(personId))?.v.greetingDay).toBe('03-08'))
    cleanup()
    await open(`/records/person/${personId}/consent`)
    fireEvent.click(await screen.findByRole('button', { name: '撤回' }))
    expect(await screen.findByText(/登记的问候日一并删除/)).toBeTruthy()
    press('撤回并删除')
    await waitFor(async () => expect((await store.db.people.get(personId))?.v.greetingDay).toBeNull())
  })
})

describe('a note', () => {
  test('is kept, mended by its writer, and closed to others', async () => {
    await open(`/records/person/${personId}/note`)
    await ready(/内容/)
    type(/内容/, '约了周五看漏水')
    save()
    await waitFor(async () => expect(await store.db.fileNotes.count()).toBe(1))
    const { id } = must((await store.db.fileNotes.toArray())[0])
    const textNow = async () => (await store.db.fileNotes.get(id))?.v.text
    cleanup()
    await open(`/records/person/${personId}/note/${id}`)
    await ready(/内容/)
    type(/内容/, '约了周六看漏水')
    save()
    await waitFor(async () => expect(await textNow()).toBe('约了周六看漏水'))
    cleanup()
    await open(`/records/person/${personId}/note/${id}`, SUPERVISOR)
    await ready(/内容/)
    type(/内容/, '别的')
    save()
    expect(await screen.findByText(/只能更正自己记的/)).toBeTruthy()
    expect(await textNow()).toBe('约了周六看漏水')
  })
})

describe('the lists', () => {
  test('of incomplete files names who lacks what', async () => {
    await open('/owners/incomplete')
    expect(await screen.findByRole('heading', { name: '档案不齐' })).toBeTruthy()
    expect(await screen.findByText(/0 份逾期 · 共 1 份/)).toBeTruthy()
  })

  test('of looks is for leaders', async () => {
    await open('/owners/reveals')
    expect(await screen.findByText('查看记录只给主管以上看')).toBeTruthy()
    cleanup()
    await open('/owners/reveals', SUPERVISOR)
    expect(await screen.findByText('没有查看记录')).toBeTruthy()
  })

  test('of looks says in words which list left, how many and whether with phones', async () => {
    const desk = paperDesk(store, { signature: SUPERVISOR })
    for (const [list, count, phones] of [
      ['owners', 4211, 'full'],
      ['units', 12, 'masked'],
      ['papers', 7, 'none'],
    ] as const) {
      const done = await runCommand(desk, (context) =>
        decideListExport({ list, count, phones, reason: 'authority' }, context),
      )
      expect(done.ok).toBe(true)
    }
    await open('/owners/reveals', SUPERVISOR)
    expect(await screen.findByText('业主名单，4211 条 · 电话完整')).toBeTruthy()
    expect(screen.getByText('房屋名单，12 条 · 电话遮住')).toBeTruthy()
    expect(screen.getByText('单据登记簿，7 条')).toBeTruthy()
  })

  test('are not exported by the desk', async () => {
    await open('/owners/incomplete')
    const button = await screen.findByRole('button', { name: '导出' })
    expect(button.getAttribute('aria-disabled')).toBe('true')
    cleanup()
    await open('/owners/incomplete', SUPERVISOR)
    await screen.findByText(/共 1 份/)
    fireEvent.click(await screen.findByRole('button', { name: '导出' }))
    expect(await screen.findByRole('combobox', { name: /为什么导出/ })).toBeTruthy()
    expect(screen.queryByRole('radio', { name: '完整号码' })).toBeNull()
  })

  test('of ended care notes says that there is none', async () => {
    await open('/owners/expired-notes')
    expect(await screen.findByText('没有到期的关怀备注')).toBeTruthy()
  })

  test('of greetings says that nobody is due', async () => {
    await open('/owners/greetings')
    expect(await screen.findByText('近日没有要问候的人')).toBeTruthy()
  })

  test('of grounds stands in the settings with the words of every notice', async () => {
    await open('/settings/personal-data')
    expect(await screen.findByText('本人 · 证件号码')).toBeTruthy()
    expect(screen.getAllByText(/2026-11 版/).length).toBe(4)
  })
})

describe('the export', () => {
  test('is refused to the desk, whatever the screen shows', async () => {
    await open(`/records/person/${personId}/export`)
    fireEvent.click(await screen.findByRole('radio', { name: '本人要求' }))
    press(/^导出/)
    expect(await screen.findByText(/您的岗位不能做这一步/)).toBeTruthy()
    expect(await store.db.reveals.count()).toBe(0)
  })
})
