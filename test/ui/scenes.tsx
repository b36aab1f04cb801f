/** Screens of the harness, put together from the kit as a feature would. */
import { TextInput } from '@mantine/core'
import { IconHammer, IconNotes, IconPackage, IconPlus, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { refusalWords } from '#renderer/text/refusals.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { EntryForm } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import type { ListSelection } from '#renderer/ui/listSelection.ts'
import { Masked } from '#renderer/ui/Masked.tsx'
import { MoneyInput } from '#renderer/ui/MoneyInput.tsx'
import { OpenMatterList } from '#renderer/ui/OpenMatterList.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { deskStates } from '#renderer/ui/palette.ts'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { TimeLine } from '#renderer/ui/TimeLine.tsx'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { owners } from './people.ts'

const nothing = (): void => {}

export function HubScene() {
  const collect = { id: 'parcel', label: '领包裹 2', icon: IconPackage, keys: 'F2', run: nothing }
  return (
    <Page
      title='2-1203 王晓梅'
      heading={
        <>
          2-1203 <PersonName name='王晓梅' />
        </>
      }
      note={
        <>
          业主（第 3 次来访）{' '}
          <Masked label='电话' masked='138****5678' keys='Alt+P' onReveal={async () => '13812345678'} />
        </>
      }
      actions={[
        collect,
        { id: 'decoration', label: '装修进度', icon: IconHammer, keys: ['F3', 'F4'], run: nothing },
        {
          id: 'note',
          label: '记一件事',
          icon: IconNotes,
          keys: 'F6',
          run: () => showUndo({ message: '已记下：王晓梅 报修', undo: nothing }),
        },
        {
          id: 'slip',
          label: '打印小条',
          icon: IconPrinter,
          isAvailable: false,
          whyNot: '没有找到打印机',
          run: nothing,
        },
      ]}
      side={
        <SidePanel title='缺什么（4）' foot={<ActionButton action={collect} />}>
          <OpenMatterList
            matters={[
              {
                id: '1',
                text: '装修押金未交',
                turn: 'owner',
                state: 'late',
                due: '11-19',
                action: { id: 'pay', label: '收取', keys: 'F4', run: nothing },
              },
              { id: '2', text: '电气图未交', turn: 'owner', state: 'todo' },
              { id: '3', text: '包裹 A-07 已存 6 天', turn: 'us', state: 'due', due: '11-22' },
              { id: '4', text: '答应今天 17:00 前回电', turn: 'us', state: 'running' },
              { id: '5', text: '图纸审核意见', turn: 'engineering', state: 'contested' },
              { id: '6', text: '入伙资料', turn: 'us', state: 'done' },
            ]}
          />
        </SidePanel>
      }
    >
      <div style={{ padding: '0.75rem 1rem' }}>
        <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap', marginBottom: 12 }}>
          {deskStates.map((state) => (
            <StateBadge key={state} state={state} />
          ))}
          <StateBadge state='due' words='已存 6 天' />
        </div>
        <TimeLine
          onOpen={nothing}
          entries={[
            { id: '1', at: '2026-11-21T01:12:00Z', text: '来电：询问装修时间', by: '张敏' },
            { id: '2', at: '2026-11-20T08:40:00Z', text: '领取包裹 A-03', by: '李建国', mark: 'corrected' },
            { id: '3', at: '2026-11-18T03:00:00Z', text: '报修：厨房水龙头滴水', by: '王芳', mark: 'on-paper' },
            { id: '4', at: '2026-11-11T03:00:00Z', text: '到访：送装修图纸', by: '张敏', mark: 'voided' },
            { id: '5', at: '2025-06-11T03:00:00Z', text: '入伙', by: '刘洋' },
          ]}
        />
      </div>
    </Page>
  )
}

export function ListScene() {
  const [selection, setSelection] = useState<ListSelection>({ mode: 'only', keys: new Set(['1', '2']) })
  return (
    <Page
      title='业主'
      note='1,200 户'
      actions={[{ id: 'new', label: '新建业主', icon: IconPlus, keys: 'F2', run: nothing }]}
    >
      <VirtualTable
        name='owners'
        label='业主'
        rows={owners}
        rowKey={(row) => row.id}
        selection={selection}
        onSelection={setSelection}
        onOpen={nothing}
        empty={<EmptyState title='还没有业主' hint='按 F2 新建第一位' />}
        columns={[
          { key: 'unit', title: '房号', width: '6rem', render: (row) => row.unit },
          { key: 'name', title: '姓名', width: 'minmax(8rem, 1fr)', render: (row) => <PersonName name={row.name} /> },
          { key: 'phone', title: '电话', width: '9rem', render: (row) => row.phone },
          { key: 'last', title: '上次来访', width: '8rem', numeric: true, render: (row) => row.last },
        ]}
      />
    </Page>
  )
}

type Typed = { name: string; phone: string; unit: string; deposit: null; moved: null; remark: string }

export function FormScene() {
  const entry = useEntryForm<Typed>({
    initialValues: { name: '', phone: '', unit: '2-1203', deposit: null, moved: null, remark: '' },
    validate: ({ name }): Record<string, string> => (name === '' ? { name: '请写姓名' } : {}),
    missing: (typed) => [
      ...(typed.name === '' ? [{ field: 'name', label: '姓名' }] : []),
      ...(typed.phone === '' ? [{ field: 'phone', label: '电话' }] : []),
      ...(typed.deposit === null ? [{ field: 'deposit', label: '押金' }] : []),
    ],
  })
  const { form } = entry
  return (
    <Page title='业主登记'>
      <EntryForm
        entry={entry}
        title='《业主信息登记表》'
        submitLabel='保存'
        onSubmit={async () => ({ ok: false, error: { words: refusalWords('clock-before-build') } })}
        onDone={nothing}
        onLeave={nothing}
      >
        <EntrySection title='业主'>
          <TextInput key={form.key('name')} {...form.getInputProps('name')} label='姓名' withAsterisk autoFocus />
          <TextInput key={form.key('phone')} {...form.getInputProps('phone')} label='电话' description='手机或座机' />
          <TextInput key={form.key('unit')} {...form.getInputProps('unit')} label='房号' />
        </EntrySection>
        <EntrySection title='装修'>
          <MoneyInput key={form.key('deposit')} {...form.getInputProps('deposit')} label='押金' />
          <DayInput key={form.key('moved')} {...form.getInputProps('moved')} label='入伙日期' />
          <TextInput key={form.key('remark')} {...form.getInputProps('remark')} label='备注' />
        </EntrySection>
      </EntryForm>
    </Page>
  )
}
