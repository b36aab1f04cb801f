// Fault case 62 for every form that edits a stored record: what another desk writes while it is open is never overwritten unseen.
// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import type { RegisterRow } from '#renderer/db/rows.ts'
import type { Store } from '#renderer/db/store.ts'
import { BuildingForm } from '#renderer/features/community/buildings/BuildingForm.tsx'
import { EntranceForm } from '#renderer/features/community/buildings/EntranceForm.tsx'
import { communityFrontDesk } from '#renderer/features/community/module.tsx'
import { loansFrontDesk } from '#renderer/features/loans/module.tsx'
import { ownerFilesFrontDesk } from '#renderer/features/owner-files/module.tsx'
import { phrasesFrontDesk } from '#renderer/features/phrases/module.tsx'
import { PhraseForm } from '#renderer/features/phrases/PhraseForm.tsx'
import { staffFrontDesk } from '#renderer/features/staff/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import { COMMUNITY_ID } from '#shared/domain/community/schema.ts'
import { settingRowId } from '#shared/domain/community/settings.ts'
import type { SetItem } from '#shared/domain/draft.ts'
import { addOwner, addUnit, commitDraft } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { deskOf, press } from '#test/support/deskScreen.tsx'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { logOf, otherDesk } from '#test/support/twoDesks.ts'

type Values = SetItem['values']

interface Form {
  readonly name: string
  readonly entity: string
  readonly id: () => string
  /** The record before the form opens; empty where founding made it. */
  readonly stands: () => Values
  readonly modules: readonly FrontDeskModule[]
  readonly path: () => string
  readonly open?: () => Promise<unknown>
  /** The field that is typed in: its label, what is typed, what the other desk writes meanwhile. */
  readonly mine: {
    readonly label: RegExp
    readonly typed: string
    readonly field: string
    readonly theirs: string | number
  }
  /** Another field that the other desk writes: it is seen at once. */
  readonly other?: { readonly field: string; readonly theirs: string; readonly shown: string }
  /** Written by another window of this desk: the other one has no key for what is sealed. */
  readonly isPersonal?: true
}

let here: Store
let there: Store
let personId: string
let unitId: string

const onRoute = (module: FrontDeskModule, component: () => React.ReactNode): readonly FrontDeskModule[] => [
  { ...module, routes: [{ path: '/form', component }] },
]
const nothing = () => undefined
const BUILDING = { code: '9', name: '', phase: '', floors: 6, firstMoveInDay: null }
const ENTRANCE = { id: 'entrance-1', buildingId: 'building-9', code: '1', floorFrom: 1, floorTo: 6, unitsPerFloor: 2 }
const LINE = { ...BUILDING, id: 'building-9', title: '9#', entrances: [ENTRANCE], officers: [], contested: false }
const paperPath = (what: string) => () => `/records/person/${personId}/${what}/record-1`

const FORMS: readonly Form[] = [
  {
    name: '话术',
    entity: 'phrase',
    id: () => 'phrase-1',
    stands: () => ({ kind: 'thanks', text: '多谢' }),
    modules: onRoute(phrasesFrontDesk, () => (
      <PhraseForm
        phrase={{ id: 'phrase-1', kind: 'thanks', text: '多谢', meaning: '', isOwn: true }}
        onDone={nothing}
      />
    )),
    path: () => '/form',
    mine: { label: /话术/, typed: '多谢您', field: 'text', theirs: '十分感谢' },
    other: { field: 'kind', theirs: 'apology', shown: '道歉' },
  },
  {
    name: '参数',
    entity: 'setting',
    id: () => settingRowId('items.attend-minutes', '2026-11-21'),
    stands: () => ({ value: '18', fromDay: '2026-11-21' }),
    modules: [communityFrontDesk],
    path: () => '/settings/parameters',
    open: async () => fireEvent.click(await screen.findByRole('button', { name: '改：到场承诺' })),
    mine: { label: /现在的值/, typed: '20', field: 'value', theirs: '25' },
  },
  {
    name: '员工',
    entity: 'staff',
    id: () => SUPERVISOR.actor.id,
    stands: () => ({ name: '周敏', role: 'supervisor', active: true, phone: '' }),
    modules: [staffFrontDesk],
    path: () => '/settings/staff',
    open: async () => fireEvent.click(await screen.findByRole('button', { name: '修改 周敏' })),
    mine: { label: /姓名/, typed: '周小敏', field: 'name', theirs: '周大敏' },
    other: { field: 'phone', theirs: '6011', shown: '6011' },
  },
  {
    name: '小区',
    entity: 'community',
    id: () => COMMUNITY_ID,
    stands: () => ({ company: '新湾物业' }),
    modules: [communityFrontDesk],
    path: () => '/settings/community',
    mine: { label: /小区名称/, typed: '新湾花园一期', field: 'name', theirs: '新湾花园北区' },
    other: { field: 'hotline', theirs: '400-800', shown: '400-800' },
  },
  {
    name: '日历',
    entity: 'calendarDay',
    id: () => '2026-09-08',
    stands: () => ({ kind: 'holiday', name: '台风' }),
    modules: [communityFrontDesk],
    path: () => '/settings/calendar',
    open: async () => fireEvent.click(await screen.findByRole('button', { name: '改 2026-09-08' })),
    mine: { label: /说明/, typed: '大台风', field: 'name', theirs: '停水' },
  },
  {
    name: '楼栋',
    entity: 'building',
    id: () => 'building-9',
    stands: () => BUILDING,
    modules: onRoute(communityFrontDesk, () => <BuildingForm building={LINE} onClose={nothing} onShow={nothing} />),
    path: () => '/form',
    mine: { label: /名称/, typed: '春晓阁', field: 'name', theirs: '秋实阁' },
    other: { field: 'phase', theirs: '二期', shown: '二期' },
  },
  {
    name: '单元',
    entity: 'entrance',
    id: () => 'entrance-1',
    stands: () => ({ buildingId: 'building-9', code: '1', floorFrom: 1, floorTo: 6, unitsPerFloor: 2 }),
    modules: onRoute(communityFrontDesk, () => <EntranceForm building={LINE} entrance={ENTRANCE} onClose={nothing} />),
    path: () => '/form',
    mine: { label: /最高层|到/, typed: '7', field: 'floorTo', theirs: 8 },
  },
  {
    name: '出借物品',
    entity: 'loanThing',
    id: () => 'thing-1',
    stands: () => ({
      ...{ kind: 'umbrella', label: '雨伞 1', slot: 'A-02', unitId: null },
      ...{ feeFen: 0, depositFen: 2000, due: 'same-day', active: true },
    }),
    modules: [loansFrontDesk],
    path: () => '/loans/thing-1',
    open: async () => fireEvent.click(await screen.findByRole('button', { name: '修改' })),
    mine: { label: /名称|编号/, typed: '大雨伞 1', field: 'label', theirs: '黑伞 1' },
    other: { field: 'slot', theirs: 'B-09', shown: 'B-09' },
  },
  {
    name: '人的档案',
    entity: 'person',
    id: () => personId,
    stands: () => ({ remark: '' }),
    modules: [ownerFilesFrontDesk],
    path: () => `/person/${personId}/edit`,
    mine: { label: /姓名/, typed: '王晓玫', field: 'name', theirs: '王小梅' },
    other: { field: 'remark', theirs: '夜班', shown: '夜班' },
    isPersonal: true,
  },
  {
    name: '房屋',
    entity: 'unit',
    id: () => unitId,
    stands: () => ({ layout: '' }),
    modules: [ownerFilesFrontDesk],
    path: () => `/unit/${unitId}/edit`,
    mine: { label: /户型/, typed: '三室', field: 'layout', theirs: '两室' },
  },
  {
    name: '车辆',
    entity: 'vehicle',
    id: () => 'record-1',
    stands: () => ({ personId, unitId, plate: '粤B12345', model: '', space: '' }),
    modules: [ownerFilesFrontDesk],
    path: paperPath('vehicle'),
    mine: { label: /车型|型号|品牌/, typed: '白色轿车', field: 'model', theirs: '黑色轿车' },
    other: { field: 'space', theirs: 'B2-17', shown: 'B2-17' },
    isPersonal: true,
  },
  {
    name: '证件材料',
    entity: 'document',
    id: () => 'record-1',
    stands: () => ({
      ...{ personId, unitId, kind: 'purchase-contract', number: '', state: 'on-paper', copies: 1, place: '' },
      ...{ receivedDay: null, validTo: null, dueDay: null, purpose: '', scanBasis: null, blob: null },
      ...{ fileName: '', mediaType: '', sizeBytes: null, remark: '' },
    }),
    modules: [ownerFilesFrontDesk],
    path: paperPath('document'),
    mine: { label: /说明/, typed: '缺一页', field: 'remark', theirs: '缺两页' },
    other: { field: 'place', theirs: '柜 3', shown: '柜 3' },
    isPersonal: true,
  },
  {
    name: '关怀提示',
    entity: 'careNote',
    id: () => 'record-1',
    stands: () => ({ personId, text: '敲门重一点', basis: 'contract', consentId: null, endDay: '2027-05-21' }),
    modules: [ownerFilesFrontDesk],
    path: paperPath('care-note'),
    mine: { label: /怎么照应/, typed: '敲门重两下', field: 'text', theirs: '先打电话' },
    other: { field: 'endDay', theirs: '2027-04-01', shown: '2027-04-01' },
    isPersonal: true,
  },
]

const write = (store: Store, { entity, id }: Form, values: Values) =>
  commitDraft(store, { cmd: 'test.save', items: [{ kind: 'set', e: entity, id: id(), values }] }, SUPERVISOR)
const hear = async (from: Store, to: Store) => applyChanges(to, await logOf(from))

async function rowOf(store: Store, { entity, id }: Form): Promise<RegisterRow> {
  const table = must(store.registry.declarationOf(entity)?.table)
  return must(await store.db.table(table).get(id()))
}

/** Another desk, or another window of this one, writes the record. */
async function writtenElsewhere(form: Form, values: Values): Promise<void> {
  await write(form.isPersonal ? here : there, form, values)
  if (!form.isPersonal) await hear(there, here)
}

beforeEach(async () => {
  startTexts('zh-CN')
  here = await foundedStore()
  unitId = await addUnit(here)
  personId = await addOwner(here, unitId)
})

async function opened(form: Form): Promise<HTMLInputElement> {
  await write(here, form, form.stands())
  if (!form.isPersonal) {
    there = await otherDesk(here)
    await hear(here, there)
  }
  await showScreen({ desk: deskOf(here, SUPERVISOR), modules: form.modules, path: form.path() })
  await form.open?.()
  await waitFor(() => expect(screen.getAllByRole('form').length).toBeGreaterThan(0))
  const [whole] = screen.getAllByRole('form')
  return within(must(whole)).findByRole('textbox', { name: form.mine.label })
}

describe.each(FORMS)('$name', (form) => {
  test('what was typed stays, the rest follows, and saving overwrites nothing unseen (case 62)', async () => {
    const field = await opened(form)
    const { mine, other } = form
    fireEvent.change(field, { target: { value: mine.typed } })
    await writtenElsewhere(form, { [mine.field]: mine.theirs, ...(other ? { [other.field]: other.theirs } : {}) })
    expect(await screen.findByRole('status', { name: '别处刚改过' })).toBeTruthy()
    expect(screen.getByDisplayValue(mine.typed)).toBeTruthy()
    if (other) expect((await screen.findAllByDisplayValue(other.shown)).length).toBeGreaterThan(0)
    fireEvent.submit(must(screen.getByDisplayValue(mine.typed).closest('form')))
    await waitFor(async () => expect((await rowOf(here, form)).s[mine.field]?.heads).toHaveLength(2))
    await waitFor(() => expect(document.querySelector('form[aria-busy="true"]')).toBeNull())
    const { s } = await rowOf(here, form)
    if (other) expect(s[other.field]?.heads).toHaveLength(1)
  })

  test('one key takes theirs', async () => {
    const field = await opened(form)
    fireEvent.change(field, { target: { value: form.mine.typed } })
    await writtenElsewhere(form, { [form.mine.field]: form.mine.theirs })
    await screen.findByRole('status', { name: '别处刚改过' })
    screen.getByDisplayValue(form.mine.typed).focus()
    await press('t', { code: 'KeyT', altKey: true })
    expect(await screen.findByDisplayValue(String(form.mine.theirs))).toBeTruthy()
    expect(screen.queryByRole('status', { name: '别处刚改过' })).toBeNull()
  })
})
