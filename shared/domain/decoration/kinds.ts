/** The words of decoration (handbook 2.5–2.13, 3.6) as the program stores them; their texts are the screens'. */

/** Who applies: 业主, or 使用人 with the owner's written consent (order 110 art. 13). */
export const APPLICANT_KINDS = ['owner', 'user'] as const
/** One of them. */
export type ApplicantKind = (typeof APPLICANT_KINDS)[number]

/** Who works: 自装、个人、企业 (handbook D8). */
export const WORK_BY = ['self', 'individual', 'company'] as const
/** One of them. */
export type WorkBy = (typeof WORK_BY)[number]

/**
 * What a declaration may contain (handbook 2.5, section 4 item 2; order 110 art. 5–8). Each brings the papers, drawings and warnings it needs.
 */
export const DECLARED = [
  'surface',
  'electrical',
  'plumbing',
  'waterproofing',
  'wall-light-remove',
  'wall-light-add',
  'structure',
  'wet-room-conversion',
  'bearing-wall-opening',
  'balcony-wall',
  'energy-saving',
  'floor-load',
  'facade',
  'building-structure',
  'heating-pipes',
  'gas-pipes',
  'air-conditioning',
  'balcony-enclosure',
  'security-grille',
  'solar',
  'shop-sign',
  'security-door',
  'hot-work',
] as const
/** One declaration item. */
export type Declared = (typeof DECLARED)[number]

/** Kinds of drawings (handbook R51, 2.5): 平面图、电气图、给排水图、原始平面图、拆墙图、砌墙图、开关插座图、结构设计、外立面、其他. */
export const DRAWING_KINDS = [
  'plan',
  'electrical',
  'plumbing',
  'original-plan',
  'wall-removal',
  'wall-building',
  'sockets',
  'structure-design',
  'facade',
  'other',
] as const
/** One of them. */
export type DrawingKind = (typeof DRAWING_KINDS)[number]

/** Papers of an application (handbook R50; order 110 art. 6, 7, 8, 14; D8). */
export const PAPER_KINDS = [
  'ownership-proof',
  'applicant-id',
  'decoration-plan',
  'owner-consent',
  'designer-plan',
  'business-licence',
  'qualification',
  'worker-list',
  'worker-ids',
  'owner-undertaking',
  'planning-approval',
  'structure-approval',
  'heating-approval',
  'gas-approval',
  'floor-load-plan',
  'waterproof-plan',
  'closed-water-record',
  'electrician-certificate',
  'welder-certificate',
  'sign-drawing',
] as const
/** One of them. */
export type PaperKind = (typeof PAPER_KINDS)[number]

/** 上午、下午 (handbook D3). */
export const PATROL_SLOTS = ['morning', 'afternoon'] as const
/** One of them. */
export type PatrolSlot = (typeof PATROL_SLOTS)[number]

/** What the officer met: 施工中、无人、拒不开门、停工、基本完工、完工 (handbook 2.11). */
export const SITE_STATES = ['working', 'nobody', 'door-refused', 'halted', 'nearly-done', 'done'] as const
/** One of them. */
export type SiteState = (typeof SITE_STATES)[number]

/** Work seen (handbook 2.11): 剔凿、砌筑、水电、防水、铺砖、木工、油漆、安装. */
export const WORK_SEEN = [
  'chiselling',
  'masonry',
  'plumbing-electrical',
  'waterproofing',
  'tiling',
  'carpentry',
  'painting',
  'installation',
] as const
/** One of them. */
export type WorkSeen = (typeof WORK_SEEN)[number]

/** What a patrol looks at, item by item (handbook 2.11). */
export const PATROL_ITEMS = [
  'permit-posted',
  'extinguishers',
  'overnight-or-flame',
  'bagged-waste',
  'public-area',
  'structure',
  'facade',
  'flue',
  'gas',
  'water-heating',
  'waterproofing',
  'electrical',
  'air-conditioner',
] as const
/** One of them. */
export type PatrolItem = (typeof PATROL_ITEMS)[number]

/** What a patrol of the public area looks at (handbook R89). */
export const PUBLIC_ITEMS = ['floor', 'tiles', 'fire-doors', 'facilities', 'stair-lights', 'rubbish'] as const
/** One of them. */
export type PublicItem = (typeof PUBLIC_ITEMS)[number]

/** What an acceptance looks at (handbook 2.13, R82). */
export const ACCEPTANCE_ITEMS = [
  'structure',
  'facade',
  'flue',
  'gas',
  'plumbing',
  'closed-water',
  'inspection-openings',
  'electrical',
  'air-conditioner',
  'public-area',
  'waste',
] as const
/** One of them. */
export type AcceptanceItem = (typeof ACCEPTANCE_ITEMS)[number]

/** Rungs of the ladder (handbook R91, D6): 劝阻、责令停工、责令恢复、禁止人员进场、要求赔偿、报告主管部门. No seizing, no cutting off. */
export const MEASURES = ['persuade', 'stop-work', 'restore', 'bar-worker', 'damages', 'report'] as const
/** One of them. */
export type Measure = (typeof MEASURES)[number]

/** How a notice reached whom it is for: 当面、张贴、电话、拒签见证 (handbook 2.12). */
export const SERVED_BY = ['in-person', 'posted', 'phone', 'refused-witnessed'] as const
/** One of them. */
export type ServedBy = (typeof SERVED_BY)[number]

/** Ways of hot work (handbook 2.9): 电焊、气焊、切割、喷灯、其他. */
export const HOT_WORK_WAYS = ['arc-welding', 'gas-welding', 'cutting', 'blowtorch', 'other'] as const
/** One of them. */
export type HotWorkWay = (typeof HOT_WORK_WAYS)[number]
