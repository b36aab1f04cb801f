/** The people and units of the practice community: invented, with everything that a real desk meets. */
import type { PersonInput, Relation, UnitInput, UnitUse } from '#shared/domain/owner-files/schema.ts'
import type { StayInput } from '#shared/domain/owner-files/stayInput.ts'
import type { IdKind } from '#shared/kernel/idNumber.ts'

/** A unit: code, area in m² as written, use, and what else is on file. */
export type DemoUnit = readonly [code: string, area: string, use: UnitUse | null, more?: Partial<UnitInput>]

/** Two towers of six floors, two doors a floor: 24 units, ground floor shops. */
export const DEMO_UNITS: readonly DemoUnit[] = [
  ['1-0101', '62.30', 'shop'],
  ['1-0102', '58.00', 'shop'],
  ['1-0201', '89.50', 'own-home'],
  ['1-0202', '112.68', 'own-home'],
  ['1-0301', '89.50', 'own-home'],
  ['1-0302', '112.68', 'let', { layout: '三室两厅' }],
  ['1-0802', '112.68', 'own-home'],
  ['1-0901', '89.50', 'empty'],
  ['1-0902', '112.68', 'own-home'],
  ['1-1001', '89.50', 'own-home'],
  ['1-1002', '112.68', null],
  ['1-1201', '89.50', 'empty'],
  ['2-0101', '74.25', 'shop'],
  ['2-0201', '128.9', 'own-home'],
  ['2-0202', '96.4', 'let'],
  ['2-0301', '128.9', 'own-home'],
  ['2-0302', '96.4', 'own-home'],
  ['2-0901', '128.9', 'own-home'],
  ['2-0902', '96.4', 'own-home'],
  ['2-1001', '128.9', 'empty'],
  ['2-1002', '96.4', 'own-home'],
  ['2-1201', '128.9', 'own-home'],
  ['2-1203', '143.07', 'own-home', { layout: '四室两厅', quietFrom: '22:00', quietTo: '07:00', pets: '一只猫' }],
  ['2-1205', '', null, { sale: 'unsold' }],
]

/** A person: unit, name, relation, and what else is on file. */
export interface DemoPerson {
  readonly unit: string
  readonly name: string
  readonly relation?: Relation
  readonly phones?: readonly string[]
  /** Seventeen digits of an identity number; the check digit is computed, so that it holds. */
  readonly id17?: string
  /** A paper without a check digit. */
  readonly paper?: readonly [kind: IdKind, number: string]
  readonly fromDay?: string
  readonly remark?: string
  /** A company: no card, a credit code. */
  readonly company?: Pick<PersonInput, 'creditCode' | 'legalRepresentative' | 'contactName'>
  /** Share, lease, kinship. */
  readonly stay?: Partial<StayInput>
  readonly labels?: readonly string[]
  readonly address?: string
  /** A vehicle of theirs, in the unit. */
  readonly vehicle?: { readonly plate: string; readonly model: string; readonly space: string }
  /** The officer has not seen the papers yet. */
  readonly isUnverified?: true
}

const HALF = { shareNum: 1, shareDen: 2 } as const

/** The visits of the practice community begin with the first few. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  {
    unit: '2-1203',
    name: '王晓梅',
    phones: ['138 1234 5678', '0755-26012345'],
    id17: '44030519850612002',
    fromDay: '2019-06-01',
    remark: '白天上班，晚上七点后在家',
    stay: { ...HALF, keyContact: true },
    labels: ['本人', '家里'],
    vehicle: { plate: '粤BD20316', model: '秦 PLUS', space: 'B1-012' },
  },
  { unit: '1-0802', name: '陈建国', phones: ['13922221111'], id17: '44030119620309131', fromDay: '2018-11-20' },
  { unit: '2-0301', name: '欧阳娜娜', phones: ['18688880302'], id17: '44010619900817224', fromDay: '2021-03-15' },
  {
    unit: '1-0201',
    name: '李秀英',
    phones: ['13600001234'],
    id17: '51010419480226032',
    remark: '听力不好，请慢一点说',
  },
  { unit: '2-0902', name: '张伟', phones: ['15012340902', '15012340903'], id17: '33010219790105451' },
  {
    unit: '2-1203',
    name: '刘强',
    relation: 'co-owner',
    phones: ['13712345679'],
    id17: '43010219830920111',
    stay: HALF,
  },
  { unit: '2-1203', name: '刘思琪', relation: 'family', fromDay: '2019-06-01', stay: { kinship: '子女' } },
  { unit: '1-0202', name: '𠮷田由美', phones: ['13500020202'], paper: ['passport', 'TR4812093'], remark: '会说中文' },
  { unit: '1-0301', name: '䶮文静', phones: ['13800030301'], id17: '61010319930211408' },
  { unit: '1-0302', name: '黄㛃', phones: ['18900030302'], id17: '45010319870619226' },
  {
    unit: '1-0302',
    name: '阿卜杜热合曼·吾布力喀斯木·买买提依明',
    relation: 'tenant',
    phones: ['17600030302'],
    id17: '65310119960708331',
    fromDay: '2026-03-01',
    stay: { leaseTo: '2027-02-28' },
  },
  { unit: '1-0902', name: '赵丽华', phones: ['13400090902'], id17: '42010619710430382' },
  { unit: '1-0902', name: '孙志远', relation: 'co-owner', phones: ['13400090903'] },
  { unit: '1-1001', name: '方世玉', phones: ['13300100100'], id17: '44010219640301513', fromDay: '2012-05-20' },
  { unit: '1-1001', name: '方小玉', relation: 'family', stay: { kinship: '子女' }, fromDay: '2012-05-20' },
  { unit: '1-1002', name: '吴敏', phones: [], isUnverified: true },
  {
    unit: '1-0101',
    name: '郑好便利店',
    phones: ['0755-26015555'],
    relation: 'owner',
    company: { creditCode: '91440300MA5DEM0Q12', legalRepresentative: '郑好', contactName: '林小姐' },
    address: '1 栋 1 单元 0101 商铺',
  },
  { unit: '1-0102', name: '冯小刚', phones: ['13200010102'], id17: '44030619760518419' },
  { unit: '1-0901', name: '单雄信', phones: ['13100090901'], id17: '37010219691201033', remark: '姓读 shàn' },
  { unit: '2-0201', name: '仇英', phones: ['13000020201'], id17: '32050119920303314', remark: '姓读 qiú' },
  { unit: '2-0202', name: '曾国华', phones: ['18800020202'], id17: '43012119650714551' },
  {
    unit: '2-0202',
    name: 'Maria da Silva',
    relation: 'tenant',
    phones: ['+85366123456'],
    paper: ['passport', 'FX204417'],
    stay: { term: 'open' },
  },
  { unit: '2-0302', name: '司马青', phones: ['18700030302'], id17: '41010319810925443' },
  { unit: '2-0302', name: '司马遥', relation: 'family' },
  {
    unit: '2-0901',
    name: '林志强',
    phones: ['18600090901'],
    id17: '35020319740806117',
    vehicle: { plate: '粤B6L168', model: '白色轿车', space: 'B1-036' },
  },
  {
    unit: '2-0901',
    name: '苏玉兰',
    relation: 'emergency-contact',
    phones: ['13599090901'],
    stay: { kinship: '姐姐' },
  },
  { unit: '2-1001', name: '何静', phones: ['18500100101'], id17: '44060419890322268' },
  { unit: '2-1002', name: '买买提·艾力', phones: ['18400100202'], id17: '65010219860115235' },
  { unit: '2-1201', name: '郭大为', phones: ['18300120101'], id17: '11010819550505411' },
  { unit: '2-1201', name: '郭小妹', relation: 'agent', phones: ['18300120102'] },
  {
    unit: '2-0101',
    name: '罗记茶餐厅',
    phones: ['0755-26016666'],
    company: { creditCode: '91440300MA7DEM0Q2H', contactName: '罗先生' },
  },
  {
    unit: '1-1201',
    name: '曾国华',
    phones: ['18800020202'],
    id17: '43012119650714551',
    fromDay: '2026-10-08',
    remark: '第二套房，入住时另建了一份',
    isUnverified: true,
  },
]

/** 过户 of the practice community: the old owner and the family leave, a new owner comes. */
export const DEMO_TRANSFER = {
  unit: '1-1001',
  day: '2026-03-18',
  leaving: ['方世玉', '方小玉'],
  newcomer: { unit: '1-1001', name: '周杰', phones: ['13300100101'], id17: '44030419881111257' } as DemoPerson,
}
