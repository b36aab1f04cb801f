/** Words of a roster that stand for one of few: relation, use, state, sex, kind of paper. */
import type { Relation, UnitUse } from '#shared/domain/owner-files/schema.ts'
import type { IdKind, Sex } from '#shared/kernel/idNumber.ts'
import { foldWidth } from '#shared/kernel/text.ts'
import { bad, type CellRead, doubtful, good, NOTHING_READ, unreadable } from './cellRead.ts'
import { cellText, saysNothing } from './cellText.ts'
import type { CellCode, RosterState } from './line.ts'
import type { Cell } from './sheetGrid.ts'

function table<Value extends string>(rows: Readonly<Record<Value, string>>): ReadonlyMap<string, Value> {
  const entries = Object.entries<string>(rows) as [Value, string][]
  return new Map(entries.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)))
}

const RELATIONS = table<Relation>({
  owner: '业主 户主 本人 产权人 房主 业主本人 房东 购房人 买受人 权利人 主业主 第一业主 所有权人 主产权人 owner',
  'co-owner':
    '共有人 共有 共同共有 按份共有 共同共有人 按份共有人 产权共有人 共同产权人 第二业主 次业主 co-owner coowner',
  family:
    '家属 家庭成员 亲属 家人 配偶 妻子 丈夫 妻 夫 儿子 女儿 子 女 子女 父亲 母亲 父 母 父母 岳父 岳母 公公 婆婆 爷爷 奶奶 外公 外婆 祖父 祖母 孙子 孙女 外孙 外孙女 儿媳 女婿 兄弟 姐妹 哥哥 弟弟 姐姐 妹妹 兄 弟 姐 妹 长子 次子 长女 次女 爱人 夫妻 family',
  tenant: '租户 租客 承租人 租住人 租赁 租住 租户本人 承租 租房 tenant',
  occupant: '使用人 住户 同住人 同住 居住人 合住 员工 保姆 朋友 借住 借住人 实际使用人 物业使用人 其他 occupant',
  agent: '代理 代理人 受托人 委托人 委托代理人 代办人 经办人 授权人 agent',
  'emergency-contact': '紧急联系人 应急联系人 紧急 emergency',
})

const USES = table<UnitUse>({
  'own-home': '自住 自用 自住房 业主自住 own-home',
  let: '出租 租赁 已出租 出租房 租用 整租 合租',
  empty: '空置 闲置 空房 空 未入住 空关',
  shop: '商铺 商业 店面 门面 铺面 商用 底商 商服',
  other: '其他 办公 仓库 仓储 车库 会所 物业用房 办公用房',
})
/** Says only that it is a home, which every unit of a residential community is: nothing to keep. */
const DWELLING = /^(?:成套)?(?:普通)?(?:住宅|住房|居住|公寓|别墅|洋房|高层|商住|居民住宅|民用)(?:房|用房|用途)?$/

const STATES = table<RosterState>({
  unsold: '未售 待售 未出售 在售 自持',
  sold: '已售 已售未交付 未交付 未收房 未交房 未收楼 待交付 未接房 未领房 已售未收',
  vacant: '空置 已交付 已收房 未入住 已交房 空房 闲置 已收楼 收房未装修 毛坯 已收未住 已接房 空关',
  decorating: '装修 装修中 在装修 正在装修 施工中',
  occupied: '已入住 入住 自住 已住 在住 常住 已装修入住 居住中 业主自住',
  let: '出租 已出租 租赁 出租中 租住 已租',
})

const SEXES = table<Sex>({ male: '男 男性 m male 先生', female: '女 女性 f female 女士' })

const ID_KINDS = table<IdKind>({
  resident: '身份证 居民身份证 二代身份证 第二代身份证 二代证 中国居民身份证 大陆身份证 内地身份证',
  'residence-permit': '港澳台居民居住证 港澳居民居住证 台湾居民居住证 居住证 港澳台居住证',
  'foreigner-permanent': '外国人永久居留身份证 外国人永久居留证 永久居留证 永居证',
  passport: '护照 中国护照 外国护照 因私护照 passport',
  'hong-kong-macao-permit':
    '港澳居民来往内地通行证 港澳通行证 回乡证 港澳居民通行证 来往内地通行证 港澳居民往来内地通行证',
  'taiwan-permit': '台湾居民来往大陆通行证 台胞证 台湾通行证 台湾居民通行证 台湾居民往来大陆通行证',
  military: '军官证 士兵证 军人证 警官证 军人身份证件 文职干部证 军人身份证',
  other: '其他 其他证件 户口簿 户口本 驾驶证 驾照 出生证明 香港身份证 澳门身份证 临时身份证',
})
/** Kinds that say the person is a company: the number is a credit code. */
const COMPANY_PAPER =
  /^(?:营业执照|统一社会信用代码|统一社会信用代码证|社会信用代码|组织机构代码|组织机构代码证|企业证件)$/

const plainWord = (cell: Cell): string =>
  foldWidth(cellText(cell))
    .toLowerCase()
    .replace(/[\s()（）]/g, '')

function readWord<Value>(words: ReadonlyMap<string, Value>, unknown: CellRead<Value>): (cell: Cell) => CellRead<Value> {
  return (cell) => {
    const refused = unreadable(cell, 'became-date')
    if (refused !== undefined) return refused
    if (saysNothing(cell)) return NOTHING_READ
    const value = words.get(plainWord(cell))
    return value === undefined ? unknown : good(value)
  }
}

const warned = (code: CellCode): CellRead<never> => doubtful<never>(null, code)

/** How a person is tied to the unit: 妻子 is family, 租客 a tenant. **Faults** `relation-unknown`: an unknown word is not guessed. */
export const readRelation: (cell: Cell) => CellRead<Relation> = readWord(RELATIONS, bad('relation-unknown'))

/** The state of a unit. **Faults** `state-unknown` (warning). */
export const readState: (cell: Cell) => CellRead<RosterState> = readWord(STATES, warned('state-unknown'))

/** 男 or 女, for a check against the identity number; other words are passed over. */
export const readSex: (cell: Cell) => CellRead<Sex> = readWord<Sex>(SEXES, NOTHING_READ)

const readUseWord = readWord(USES, warned('use-unknown'))

/** What a unit is used for; 住宅 says nothing that is kept. **Faults** `use-unknown` (warning). */
export function readUse(cell: Cell): CellRead<UnitUse> {
  return DWELLING.test(plainWord(cell)) ? NOTHING_READ : readUseWord(cell)
}

const readKindWord = readWord<IdKind>(ID_KINDS, warned('id-kind-unknown'))

/** The kind of a paper; `company` for a business licence. **Faults** `id-kind-unknown` (warning): the number then says it. */
export function readIdKind(cell: Cell): CellRead<IdKind | 'company'> {
  return COMPANY_PAPER.test(plainWord(cell)) ? good('company') : readKindWord(cell)
}

/** Whether a word is one of family or another tie, as it stands beside a name: 李强(夫). */
export function relationWord(word: string): Relation | undefined {
  return RELATIONS.get(plainWord(word))
}

/** Whether a word in a cell of names says that nobody is there: 空置, 未售. */
export function isStateWord(word: string): boolean {
  return STATES.has(plainWord(word))
}
