import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { OwnerRegistrationSheet as Model } from '#shared/domain/owner-files/ownerRegistrationModel.ts'
import { buildBlankOwnerRegistrationSheet, buildOwnerRegistrationSheet } from '#shared/domain/owner-files/sheets.ts'
import { stampPrint } from '#shared/domain/sheets/sheetModel.ts'
import { companyOwner, ordinaryOwner, sheetContext } from '#test/print/registrationSamples.ts'
import { OwnerRegistrationSheet, ownerRegistrationSections } from './OwnerRegistrationSheet.tsx'
import { GRID_COLUMNS } from './sheetSection.ts'

function modelOf(input = ordinaryOwner()): Model {
  const built = buildOwnerRegistrationSheet(input, sheetContext())
  if (!built.ok) throw new Error(built.error.code)
  return stampPrint(built.value, { at: sheetContext().at, by: '张敏', reprints: 1, sample: false })
}

function show(model: Model): HTMLElement {
  const plan = [ownerRegistrationSections(model).map(({ rows }, section) => ({ section, from: 0, to: rows.length }))]
  return render(<OwnerRegistrationSheet model={model} plan={plan} />).container
}

/** A cell as one word: `[label]`, value, `☑ ticked`, `□ not`, `_` for a line to write on. */
function cellText(cell: Element): string {
  for (const box of cell.querySelectorAll('.sheet-box')) box.textContent = box.matches('.sheet-box-on') ? '☑' : '□'
  const text = cell.textContent?.replace(/\s+/g, ' ').trim() ?? ''
  return cell.tagName === 'TH' ? `[${text}]` : text || '_'
}

function rowTexts(container: HTMLElement, copy = 0): string[] {
  const page = container.querySelectorAll('.sheet-page')[copy]
  return [...(page?.querySelectorAll('.sheet-table tr') ?? [])].map((row) => [...row.children].map(cellText).join(' '))
}

/** Columns each row fills, cells that reach down from a row above counted in. */
function rowWidths(table: Element): number[] {
  const open: { rows: number; columns: number }[] = []
  return [...table.querySelectorAll('tr')].map((row) => {
    const above = open.filter((cell) => cell.rows > 0)
    for (const cell of above) cell.rows -= 1
    const cells = [...row.children].map((cell) => ({
      columns: Number(cell.getAttribute('colspan') ?? 1),
      rows: Number(cell.getAttribute('rowspan') ?? 1) - 1,
    }))
    open.push(...cells)
    return [...above, ...cells].reduce((sum, cell) => sum + cell.columns, 0)
  })
}

describe('《业主信息登记表》 as it is placed', () => {
  it('reads in the order of the form', () => {
    expect(rowTexts(show(modelOf()))).toEqual([
      '[房屋信息] [房号] 2-1203 [建筑面积] 89.50 ㎡ [户型] 三室两厅',
      '[产权证/合同号] 浙(2024)杭州市不动产权第0123456号 [入住日期] 2024年2月29日',
      '[房屋用途] ☑自住□出租□空置□商铺□其他',
      '[业主信息] [姓名] 王𠮷䶮 [性别] □男☑女 照片（办理业主证）',
      '[证件类型] 居民身份证 [证件号码] **************002X',
      '[手机] 138****5678 [备用电话] 0571-****3456',
      '[通讯地址] 浙江省杭州市西湖区文三路 138 号阳光花园 2 幢 1203 室',
      '[电子邮箱] wang@example.com [工作单位] _',
      '[共有人] [姓名] [证件类型] [证件号码] [电话] [份额]',
      '李㛃 居民身份证 **************0014 139****4321 50%',
      '_ _ _ _ _',
      '[家庭成员] [姓名] [与业主关系] [电话] [出生日期（选填）]',
      '王小满 女儿 _ 2016年2月29日',
      '赵桂兰 母亲 137****2222 _',
      '_ _ _ _',
      '[紧急联系人] [姓名] [与业主关系] [电话]',
      '李㛃 配偶 139****4321',
      '[租户] [姓名] [证件号码] [电话] [租期]',
      '_ _ _ _',
      '[车辆] [车牌号码] [品牌型号、颜色] [车位]',
      '浙A·D12345 比亚迪 秦 白色 地下二层 B-117',
      '[其他] [领卡情况] _ [宠物（选填）] _',
      '[特别提示（选填）] _',
      '[备注] 来电请避开中午。',
      expect.stringMatching(
        /^\[告知与同意\] 和润物业服务有限公司（处理者）为.*☑已知悉告知□同意登记.*□同意扫描.*□同意留存.*☑同意接收/,
      ),
      '[签署] [填表人] 王𠮷䶮 [核对人] 张敏 [填表日期] 2026年11月21日',
      '业主（单位盖章）年 月 日 填表人年 月 日 核对人年 月 日 物业服务企业（章）',
      '[变更记录] [日期] [变更内容] [经办人]',
      '_ _ _',
    ])
  })

  it('is printed once for each copy, with head and foot', () => {
    const pages = [...show(modelOf()).querySelectorAll('.sheet-page')]
    expect(pages.map((page) => page.querySelector('.sheet-copy')?.textContent)).toEqual(['存根联', '业主联'])
    for (const page of pages) {
      expect(page.querySelector('.sheet-facts')?.textContent).toBe(
        '编号DJ-A-000123房号2-1203业主王𠮷䶮日期2026年11月21日 14:05经办张敏',
      )
      expect(page.querySelector('.sheet-foot')?.textContent).toBe(
        'QT1.0199F3C2-7B3E-7F00-8A11-2C3D4E5F6071-Z第 1 页 / 共 1 页补打 第 1 次 · 2026年11月21日 14:05 张敏 打印',
      )
    }
  })

  it.each([
    ['a person', modelOf()],
    ['a company', modelOf(companyOwner())],
    ['a blank', buildBlankOwnerRegistrationSheet(sheetContext())],
  ])('fills the grid with every row of %s', (_, model) => {
    const tables = [...show(model).querySelectorAll('.sheet-table')]
    expect(tables).toHaveLength(2)
    for (const table of tables) expect(new Set(rowWidths(table))).toEqual(new Set([GRID_COLUMNS + 1]))
  })

  it('asks a company for its papers instead of sex and identity, and a blank for both', () => {
    const words = (model: Model) => rowTexts(show(model)).join('\n')
    expect(words(modelOf(companyOwner()))).toContain('[统一社会信用代码] 91350100M000100Y43 [法定代表人] 欧阳䶮')
    expect(words(modelOf(companyOwner()))).not.toContain('[性别]')
    const blank = words(buildBlankOwnerRegistrationSheet(sheetContext()))
    expect(blank).toContain('[性别]')
    expect(blank).toContain('[统一社会信用代码]')
  })

  it('prints 样张 until the template is enabled', () => {
    const model = modelOf()
    const sample = stampPrint(model, { at: sheetContext().at, by: '张敏', reprints: 0, sample: true })
    expect(show(model).textContent).not.toContain('样张')
    expect(show(sample).querySelectorAll('.sheet-sample')).toHaveLength(2)
  })
})
