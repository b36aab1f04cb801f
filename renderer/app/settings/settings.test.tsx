import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import { runCommand } from '#renderer/db/deskContext.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { desksFrontDesk } from '#renderer/features/community/desksModule.tsx'
import { communityFrontDesk } from '#renderer/features/community/module.tsx'
import { useAutoLock } from '#renderer/stores/useAutoLock.ts'
import { useColorScheme } from '#renderer/stores/useColorScheme.ts'
import { speak, startTexts } from '#renderer/text/text.ts'
import { COMMUNITY_ID } from '#shared/domain/community/schema.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { press } from '#test/support/deskScreen.tsx'
import { paperDesk } from '#test/support/paperDesk.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'

const modules = [desksFrontDesk, communityFrontDesk]
let store: Store

beforeEach(async () => {
  startTexts('zh-CN')
  speak('zh-CN')
  store = await foundedStore()
})

const show = (section: string, signature: Signature = SUPERVISOR) =>
  showScreen({ desk: paperDesk(store, { signature }), modules, path: `/settings${section}` })
const community = async () => must(await store.db.communities.get(COMMUNITY_ID)).v
const ownDesk = async () => must(await store.db.desks.get(store.device)).v

async function typeInto(name: string | RegExp, text: string): Promise<void> {
  const input = await screen.findByRole('textbox', { name })
  await userEvent.clear(input)
  await userEvent.type(input, text)
}

describe('the settings', () => {
  test('list this computer and every module’s sections, and open the one of the address', async () => {
    await show('')
    expect((await screen.findAllByRole('link')).map((link) => link.textContent)).toEqual([
      '本机',
      '前台编号',
      '小区',
      '参数',
      '工作日历',
    ])
    expect(screen.getByRole('link', { name: '本机' }).getAttribute('aria-current')).toBe('page')
    await userEvent.click(screen.getByRole('link', { name: '工作日历' }))
    expect(await screen.findByText('这一天上不上班？')).toBeTruthy()
  })

  test('say that an address is no section', async () => {
    await show('/nowhere')
    expect(await screen.findByText('没有这个页面')).toBeTruthy()
  })
})

describe('本机', () => {
  test('tells version, host and what the browser promised', async () => {
    await show('')
    expect(await screen.findByText('0.1.0（2026-11-01 构建）')).toBeTruthy()
    expect(screen.getByText('桌面版')).toBeTruthy()
    expect(await screen.findByText(/这个浏览器说不准/)).toBeTruthy()
  })
  test('changes light and dark, and the lock', async () => {
    await show('')
    await userEvent.click(await screen.findByRole('radio', { name: '深色' }))
    expect(useColorScheme.getState().colorScheme).toBe('dark')
    await userEvent.click(screen.getByRole('combobox', { name: '无人操作后锁屏' }))
    await userEvent.click(await screen.findByRole('option', { name: '3 分钟后锁', hidden: true }))
    expect(useAutoLock.getState().minutes).toBe(3)
  })
})

describe('小区', () => {
  test('saves what was changed, and undo brings the old one back', async () => {
    await show('/community')
    await typeInto('服务电话', '400-820-8820{Enter}')
    expect(await screen.findByText('小区资料已保存')).toBeTruthy()
    expect(await community()).toMatchObject({ hotline: '400-820-8820', name: '新湾花园' })
    await press('F8')
    await waitFor(async () => expect((await community()).hotline).toBe('0755-26012345'))
  })

  test('a field that another person changed meanwhile is a conflict people see, never a silent loss', async () => {
    await show('/community')
    const input = await screen.findByRole('textbox', { name: /小区名称/ })
    // Somebody else writes the same field after this form was opened.
    await runCommand(paperDesk(store, { signature: CLERK }), () => ({
      ok: true,
      value: {
        cmd: 'community.configure',
        items: [{ kind: 'set', e: 'community', id: COMMUNITY_ID, values: { name: '新湾家园' } }],
      },
    }))
    await userEvent.clear(input)
    await userEvent.type(input, '新湾雅园{Enter}')
    expect(await screen.findByText(/有两台前台改得不一样/)).toBeTruthy()
    expect(await store.db.conflicts.count()).toBe(1)
  })

  test('the desk reads and cannot save', async () => {
    await show('/community', CLERK)
    expect(await screen.findByText('只有主管以上可以修改。')).toBeTruthy()
    expect((await screen.findByRole('textbox', { name: /小区名称/ })).hasAttribute('readonly')).toBe(true)
  })
})

describe('前台编号', () => {
  test('claims another letter; one of another shape is refused beside the field', async () => {
    await show('/desks', CLERK)
    await userEvent.click(await screen.findByRole('button', { name: '换字母' }))
    await typeInto(/编号字母/, 'I{Enter}')
    expect(await screen.findByText(/要一到两个大写字母/)).toBeTruthy()
    expect((await ownDesk()).prefix).toBe('A')
    await typeInto(/编号字母/, 'b{Enter}')
    await waitFor(async () => expect((await ownDesk()).prefix).toBe('B'))
    expect(await screen.findByText('B-DJ-00001')).toBeTruthy()
  })
  test('a supervisor names the desk', async () => {
    await show('/desks')
    await userEvent.click(await screen.findByRole('button', { name: '改名称' }))
    await typeInto(/名称/, '大堂前台{Enter}')
    await waitFor(async () => expect((await ownDesk()).name).toBe('大堂前台'))
  })
})

describe('工作日历', () => {
  test('an own day is added, wins, and is given back', async () => {
    await show('/calendar')
    await screen.findByText('这一天上不上班？')
    await press('F2')
    await typeInto(/日期/, '2026-11-20')
    await typeInto('说明', '停电检修{Enter}')
    expect(await screen.findByText('停电检修')).toBeTruthy()
    await typeInto('日期', '2026-11-20')
    expect(await screen.findByText('2026-11-20（周五）休息')).toBeTruthy()
    expect(screen.getByText('本小区另定：放假 · 停电检修')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: '恢复原来的 2026-11-20' }))
    expect(await screen.findByText('2026-11-20（周五）上班')).toBeTruthy()
  })
  test('a year that is not known is said in words', async () => {
    await show('/calendar')
    await userEvent.click(await screen.findByRole('button', { name: '2027' }))
    expect(await screen.findByText(/2027 年的节假日安排还没有，程序只按周末推算/)).toBeTruthy()
  })
})
