/** The words of the declaration and its papers as they are printed; the screen says the same in Chinese. */

/** 装修项目, as ticked. */
export const DECLARED_LABELS = {
  surface: '表面装饰（墙、地、顶）',
  electrical: '电气改动',
  plumbing: '给排水改动',
  waterproofing: '改动卫生间、厨房防水层',
  'wall-light-remove': '拆非承重墙',
  'wall-light-add': '砌轻质墙',
  structure: '变动主体、承重结构',
  'wet-room-conversion': '无防水的房间、阳台改卫生间、厨房',
  'bearing-wall-opening': '承重墙开洞、扩洞',
  'balcony-wall': '拆连接阳台的砖、混凝土墙体',
  'energy-saving': '改动节能设施',
  'floor-load': '增加楼面荷载',
  facade: '改外立面、非承重外墙开门窗',
  'building-structure': '搭建建筑物、构筑物',
  'heating-pipes': '改供暖管道、设施',
  'gas-pipes': '改燃气管道、设施',
  'air-conditioning': '空调（外机位、排水）',
  'balcony-enclosure': '封阳台',
  'security-grille': '防盗网',
  solar: '太阳能热水器',
  'shop-sign': '店招、门楣',
  'security-door': '防盗门',
  'hot-work': '动火（电焊、气焊、切割、喷灯）',
} as const

/** 附图. */
export const DRAWING_LABELS = {
  plan: '平面图',
  electrical: '电气图',
  plumbing: '给排水图',
  'original-plan': '原始平面图',
  'wall-removal': '拆墙图',
  'wall-building': '砌墙图',
  sockets: '开关插座图',
  'structure-design': '结构设计图',
  facade: '外立面图',
  other: '其他图',
} as const

/** 附件. */
export const PAPER_LABELS = {
  'ownership-proof': '房屋所有权证或权属证明',
  'applicant-id': '申请人身份证件',
  'decoration-plan': '装修方案',
  'owner-consent': '业主书面同意',
  'designer-plan': '原设计单位或同等资质设计单位的设计方案',
  'business-licence': '装修单位营业执照复印件',
  qualification: '装修单位资质证书复印件',
  'worker-list': '施工人员名单',
  'worker-ids': '施工人员身份证复印件',
  'owner-undertaking': '业主承诺（自行或委托个人施工）',
  'planning-approval': '规划主管部门批准文件',
  'structure-approval': '主管部门对该项的书面批准文件',
  'heating-approval': '供暖单位批准文件',
  'gas-approval': '燃气单位批准文件',
  'floor-load-plan': '设计单位的楼面荷载方案',
  'waterproof-plan': '防水施工方案',
  'closed-water-record': '施工前闭水试验记录',
  'electrician-certificate': '电工证',
  'welder-certificate': '焊工特种作业证',
  'sign-drawing': '店招、防盗门图样',
} as const

/** Who works, as ticked. */
export const WORK_BY_LABELS = { self: '业主自装', individual: '委托个人', company: '委托装修企业' } as const

/** Who applies, as ticked. */
export const APPLICANT_LABELS = { owner: '业主', user: '使用人（附业主书面同意）' } as const

/** 拆、砌. */
export const WALL_ACTS = { remove: '拆除', add: '新砌', open: '开洞' } as const

/** What a paper or drawing rests on; only articles that were confirmed. */
export const LAW_LABELS = {
  'law-5': '《住宅室内装饰装修管理办法》第五条',
  'law-13': '《住宅室内装饰装修管理办法》第十三条',
  'law-14': '《住宅室内装饰装修管理办法》第十四条',
} as const
