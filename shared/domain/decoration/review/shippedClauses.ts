/** The clauses as the program ships them (handbook R57–R84, V01–V08, section 4 item 15): rules with their group, and samples of agreed sums. */
import type { Clause } from '#shared/domain/decoration/violations/clauseFold.ts'

/** Groups under which a clause is looked for. */
export const CLAUSE_GROUPS = [
  'structure',
  'facade',
  'wet',
  'services',
  'fire',
  'waste',
  'public',
  'people',
  'work',
  'own',
] as const
/** One of them; `own` = a project's own clauses. */
export type ClauseGroup = (typeof CLAUSE_GROUPS)[number]

/** Settings that the printed words follow: `decoration.balcony`, `decoration.balcony-style` (handbook C3). */
export interface ClauseSettings {
  readonly balcony: 'forbidden' | 'uniform'
  readonly balconyStyle: string
}

type Rule = readonly [code: string, group: ClauseGroup, text: string]

const RULES: readonly Rule[] = [
  [
    'R57',
    'structure',
    '装修仅限室内地面、内墙面、顶棚的表面施工；不得改动、损坏房屋结构、外观和公共设施，不得占用公共空间。',
  ],
  ['R58', 'facade', ''],
  ['R59', 'facade', '生活阳台的洗衣水不得排入花池地漏；不得改动阳台外墙、栏杆。'],
  ['R60', 'structure', '不得改动承重墙、主体结构、外墙、楼面结构和房屋的设计用途。'],
  ['R61', 'facade', '店招、门楣、防盗门按统一标准制作，图样须事先送审。'],
  ['R62', 'fire', '遵守消防和房屋安全规定；业主、装修单位对所造成的后果负责。'],
  ['R63', 'public', '保证公共设施正常使用和安全。'],
  ['R64', 'services', '用电不超过电表容量，不得私拉乱接；需要增容的须先申请并获批准。'],
  ['R65', 'services', '燃气、电话、宽带、有线电视的改动由各专业单位施工。'],
  ['R66', 'services', '有中央空调的不另装其他空调；空调室外机装在规定位置，冷凝水接入共用冷凝水管。'],
  ['R67', 'waste', '装修垃圾按规定时间、地点堆放，统一清运；砂浆、砂石、杂物不得倒入便器、下水管道；不得高空抛物。'],
  [
    'R68',
    'waste',
    '搬运不得损坏公共设施，必要时先做保护；砂、水泥、石灰和垃圾须袋装，途中不停放，洒落随即清扫；不得在公共部位拌料、敲打。',
  ],
  ['R69', 'structure', '不得凿楼板；地面装饰材料不得超过楼面荷载。'],
  ['R70', 'facade', ''],
  ['R71', 'structure', '不得在承重的梁、柱、墙上开洞或损坏；不得在外墙、楼板上开洞、开槽。'],
  ['R72', 'structure', '新砌内隔墙用轻质材料，不得砌在承重梁以外的楼板上；砂、水泥、石材须分散堆放。'],
  ['R73', 'wet', '没有防水要求的房间、阳台不得改为卫生间、厨房。'],
  [
    'R74',
    'fire',
    '落实安全和消防措施，不得使用明火、擅自焊接；电焊、切割等动火作业须先办《临时动火作业申请表》，并配备灭火器。',
  ],
  ['R75', 'services', '不得造成管道堵塞、渗漏、停水停电，不得损坏相邻住户。'],
  [
    'R76',
    'wet',
    '卫生间、厨房不得擅自改动管道和防水层；施工前做闭水试验，不合格的由责任方承担费用；墙面防水高度不低于 1700 毫米；原防水经试验验收合格、装修后渗漏的，由装修单位负责；蹲便器须带存水弯。',
  ],
  ['R77', 'services', '不得擅自改动给水管道、可视对讲；管道不得封死。'],
  ['R78', 'services', '插座与照明分路，插座须接地；厨房、空调用专用回路；暗敷电线穿阻燃 PVC 管。'],
  [
    'R79',
    'services',
    '施工需要停水、停电的，提前一天书面申请，由物业服务中心操作；擅自停水停电的，按约定承担违约责任并赔偿损失。',
  ],
  ['R80', 'public', '不得损害公共部位。'],
  ['R81', 'people', '施工人员随身携带出入证，只在许可的范围内施工，不得串楼、揽活。'],
  ['R82', 'wet', '完工后封堵不用的孔洞；厨房、卫生间的清扫口和吊顶内管道须留检修口。'],
  ['R83', 'people', '不得在装修现场留宿、生火做饭。'],
  [
    'R84',
    'people',
    '不得在室内外做广告，不得悬挂带有公司名称、标志、电话的横幅；不得在小区内逗留、尾随拉客；应其他业主邀请上门的，须先报物业服务中心核实。',
  ],
]

const BALCONY = {
  forbidden: {
    R58: '本项目不得封闭阳台。',
    R70: '不得安装外晾衣架、外防盗网、遮阳篷，不得封闭阳台；油烟机排入共用烟道；不得损坏烟道、排水管；不得安装太阳能热水器。',
  },
  uniform: {
    R58: '封闭阳台须按约定的统一样式和颜色。',
    R70: '不得安装外晾衣架、外防盗网、遮阳篷；油烟机排入共用烟道；不得损坏烟道、排水管；不得安装太阳能热水器。',
  },
} as const

type Sample = Omit<Clause, 'withDamages'> & { readonly group: ClauseGroup; readonly withDamages?: true }

const SAMPLES = [
  {
    code: 'V01',
    group: 'structure',
    text: '擅自改动房屋结构、外观、设计用途或给排水、排烟管道',
    amountFen: 200_000,
    per: 'once',
    further: '立即恢复原状，否则停工。',
  },
  {
    code: 'V02',
    group: 'work',
    text: '不按标准施工、擅自变更设计、偷工减料，隐蔽工程未经验收即封闭',
    amountFen: 50_000,
    per: 'once',
    further: '立即整改，否则停工。',
  },
  {
    code: 'V03',
    group: 'people',
    text: '擅自做广告或骚扰业主',
    amountFen: 100_000,
    per: 'once',
    further: '情节严重的停工。',
  },
  { code: 'V04', group: 'waste', text: '材料、垃圾未袋装或未切割装运', amountFen: 50_000, per: 'each', further: '' },
  {
    code: 'V05',
    group: 'waste',
    text: '高空抛物',
    amountFen: 100_000,
    per: 'each',
    further: '造成人身、财产损害的，承担赔偿责任。',
  },
  {
    code: 'V06',
    group: 'public',
    text: '损坏公共财物或造成严重污染',
    amountFen: 50_000,
    per: 'each',
    withDamages: true,
    further: '',
  },
  {
    code: 'V07',
    group: 'people',
    text: '偷盗业主或公共财物',
    amountFen: 100_000,
    per: 'each',
    further: '有书面认定或本人承认后执行；当事人不得再进场，收回出入证。',
  },
  {
    code: 'V08',
    group: 'people',
    text: '不服从管理、与工作人员发生冲突',
    amountFen: 100_000,
    per: 'each',
    further: '当事人不得再进场；致人受伤或情节严重的停工退场。',
  },
] as const satisfies readonly Sample[]

const NO_SUM = { amountFen: 0, per: '', withDamages: false, further: '' } as const

/** R57–R84, in the words of this project's rule on balconies. They name no sum. Source: handbook R57–R84, C3. */
export function shippedRules({ balcony, balconyStyle }: ClauseSettings): readonly Clause[] {
  const style = balcony === 'uniform' && balconyStyle !== '' ? `本项目：${balconyStyle}。` : ''
  const worded: Readonly<Record<string, string>> = BALCONY[balcony]
  return RULES.map(([code, , text]) => {
    const words = worded[code] ?? text
    return { ...NO_SUM, code, text: code === 'R58' ? `${words}${style}` : words }
  })
}

/**
 * V01–V08 as SAMPLES of agreed sums: in force only in a version that a leader enabled and an agreement was signed by.
 * Source: handbook V01–V08, D5.
 */
export function sampleSums(): readonly Clause[] {
  return SAMPLES.map(({ group: _, ...clause }) => ({ withDamages: false, ...clause }))
}

const GROUP_OF: ReadonlyMap<string, ClauseGroup> = new Map([
  ...RULES.map(([code, group]) => [code, group] as const),
  ...SAMPLES.map(({ code, group }) => [code, group] as const),
])

/** The group of a clause by its code; `own` for a code that the program does not ship. Source: handbook section 4 item 15. */
export function clauseGroup(code: string): ClauseGroup {
  return GROUP_OF.get(code) ?? 'own'
}
