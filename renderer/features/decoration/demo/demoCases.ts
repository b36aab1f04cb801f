/** The sites of the practice community: a dozen, at every step of the way. Names and numbers are made up. */

/** How far a site has come. */
export type DemoStage =
  | 'came'
  | 'under-review'
  | 'refused-drawing'
  | 'unpaid'
  | 'working'
  | 'violation'
  | 'stopped'
  | 'hot-work'
  | 'ending'
  | 'acceptance'
  | 'observing'
  | 'refund'

/** A site; `home` counts the homes with an owner. */
export interface DemoSite {
  readonly home: number
  readonly stage: DemoStage
  /** Which contractor of `DEMO_CONTRACTORS`; -1 where the owner works alone. */
  readonly contractor: number
  readonly appliedAgo: number
  /** Days from the permit on; 0 = none yet. */
  readonly permitAgo: number
  /** Days from today to the permit's last. */
  readonly ends: number
  readonly declared: readonly string[]
  /** Whose patrols are kept in full. */
  readonly patrolled?: true
}

/** Two hundred days' sites, the oldest first. */
export const DEMO_SITES: readonly DemoSite[] = [
  { home: 2, stage: 'refund', contractor: 0, appliedAgo: 190, permitAgo: 180, ends: -98, declared: ['surface'] },
  {
    home: 3,
    stage: 'observing',
    contractor: 1,
    appliedAgo: 96,
    permitAgo: 90,
    ends: -12,
    declared: ['surface', 'electrical'],
  },
  {
    home: 4,
    stage: 'acceptance',
    contractor: 0,
    appliedAgo: 80,
    permitAgo: 72,
    ends: 4,
    declared: ['surface', 'plumbing'],
  },
  {
    home: 5,
    stage: 'working',
    contractor: 1,
    appliedAgo: 66,
    permitAgo: 60,
    ends: 30,
    declared: ['surface', 'electrical'],
    patrolled: true,
  },
  {
    home: 6,
    stage: 'violation',
    contractor: 2,
    appliedAgo: 65,
    permitAgo: 60,
    ends: 25,
    declared: ['surface'],
    patrolled: true,
  },
  { home: 7, stage: 'stopped', contractor: 2, appliedAgo: 40, permitAgo: 33, ends: 40, declared: ['surface'] },
  {
    home: 8,
    stage: 'hot-work',
    contractor: 0,
    appliedAgo: 35,
    permitAgo: 28,
    ends: 45,
    declared: ['surface', 'hot-work'],
  },
  { home: 9, stage: 'ending', contractor: 1, appliedAgo: 70, permitAgo: 58, ends: 2, declared: ['surface'] },
  { home: 10, stage: 'unpaid', contractor: 1, appliedAgo: 9, permitAgo: 0, ends: 60, declared: ['surface'] },
  {
    home: 11,
    stage: 'refused-drawing',
    contractor: 0,
    appliedAgo: 8,
    permitAgo: 0,
    ends: 80,
    declared: ['surface', 'electrical'],
  },
  {
    home: 12,
    stage: 'under-review',
    contractor: 2,
    appliedAgo: 5,
    permitAgo: 0,
    ends: 70,
    declared: ['surface', 'plumbing'],
  },
  { home: 13, stage: 'came', contractor: -1, appliedAgo: 1, permitAgo: 0, ends: 60, declared: ['surface'] },
]

/** Contractors with their workers. */
export const DEMO_CONTRACTORS = [
  {
    name: '恒佳装饰工程有限公司',
    principal: '何志远',
    phone: '13800138101',
    licenceNo: '91440300MA5DEM0019',
    qualificationNo: 'D344000101',
    siteManager: '罗师傅',
    workers: [
      { name: '罗建国', gender: 'male', trade: '水电工', phone: '13800138111', idLast4: '1023' },
      { name: '吴小军', gender: 'male', trade: '泥瓦工', phone: '13800138112', idLast4: '4417' },
      { name: '谢国平', gender: 'male', trade: '焊工', phone: '13800138113', idLast4: '083X' },
    ],
  },
  {
    name: '安居乐装饰设计有限公司',
    principal: '陈安',
    phone: '13800138102',
    licenceNo: '91440300MA5DEM002C',
    qualificationNo: 'D344000102',
    siteManager: '黄工',
    workers: [
      { name: '黄立新', gender: 'male', trade: '木工', phone: '13800138121', idLast4: '2216' },
      { name: '邓秀兰', gender: 'female', trade: '油漆工', phone: '13800138122', idLast4: '5528' },
    ],
  },
  {
    name: '鑫盛家装工程队',
    principal: '周鑫',
    phone: '13800138103',
    licenceNo: '91440300MA5DEM003F',
    qualificationNo: 'D344000103',
    siteManager: '周师傅',
    workers: [
      { name: '周大勇', gender: 'male', trade: '泥瓦工', phone: '13800138131', idLast4: '3319' },
      { name: '马永强', gender: 'male', trade: '水电工', phone: '13800138132', idLast4: '6620' },
    ],
  },
] as const

/** The project's prices: made up, and entered as a project would. */
export const DEMO_PRICES = [
  { name: '业主装修押金', account: 'owner-deposit', payer: 'owner', per: 'case', amountFen: 200_000 },
  { name: '装修单位押金', account: 'contractor-deposit', payer: 'contractor', per: 'case', amountFen: 300_000 },
  { name: '装修垃圾清运费', account: 'fees', payer: 'owner', per: 'square-metre', amountFen: 300 },
] as const
