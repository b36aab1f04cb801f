/** The words of move-in (handbook R35–R48, 2.2–2.4, 3.4), as they are stored. */

/** Steps of a case in the order of handbook 3.4; 缴费 and 验房 change places by a setting. */
export const MOVE_IN_STEPS = [
  ...(['prepare', 'receive', 'check-papers', 'sign', 'pay', 'inspect', 'hand-over', 'archive'] as const),
] as const
/** One of them: 备件, 受理, 证件核验, 签约登记, 缴费, 验房, 钥匙卡移交, 归档. */
export type MoveInStep = (typeof MOVE_IN_STEPS)[number]

/** Who comes to the desk: 业主本人, 代理人, 企业经办人. */
export const COMERS = ['owner', 'agent', 'company'] as const
/** One of them. */
export type Comer = (typeof COMERS)[number]

/** Papers of a case. */
export const MOVE_IN_PAPERS = [
  // 入住通知书, 商品房买卖合同复印件, 银行抵押证明 (contract held by a bank), 业主身份证复印件
  ...(['notice', 'purchase-contract', 'bank-proof', 'owner-id'] as const),
  // 授权委托书原件, 代理人身份证复印件
  ...(['authorisation', 'agent-id'] as const),
  // 营业执照复印件, 法定代表人证明, 经办人身份证复印件
  ...(['business-licence', 'legal-representative', 'clerk-id'] as const),
  // 前期物业服务合同, 业主信息登记表, 房屋验收表, 领用登记表, 礼品签收单
  ...(['service-contract', 'registration-form', 'inspection-form', 'key-receipt', 'gift-receipt'] as const),
] as const
/** One of them. */
export type MoveInPaper = (typeof MOVE_IN_PAPERS)[number]

/** What is handed over (handbook 2.4): 入户门, 单元门, 信箱, 车库, 门禁卡, 梯控卡, 水卡, 电卡, 燃气卡, 业主证. */
export const HANDED_KINDS = [
  ...(['door-key', 'entrance-key', 'mailbox-key', 'garage-key'] as const),
  ...(['access-card', 'lift-card', 'water-card', 'power-card', 'gas-card', 'resident-card'] as const),
] as const
/** One of them. */
export type HandedKind = (typeof HANDED_KINDS)[number]

/** 资料袋 (handbook 2.2): the decoration leaflet is R48. */
export const PACKET_PAPERS = [
  ...(['owner-handbook', 'decoration-rules', 'quality-guarantee', 'home-manual'] as const),
  ...(['interim-rules', 'fire-duty', 'decoration-leaflet'] as const),
] as const
/** One of them. */
export type PacketPaper = (typeof PACKET_PAPERS)[number]

/** How a case came to the desk: 入住通知, 当面, 交房名单. */
export const MOVE_IN_SOURCES = ['notice', 'desk', 'list'] as const
/** One of them. */
export type MoveInSource = (typeof MOVE_IN_SOURCES)[number]

/** Who signs the inspection (handbook R44): 业主或代理, 客服, 工程. */
export const INSPECTION_SIGNERS = ['owner', 'desk', 'engineering'] as const
/** One of them. */
export type InspectionSigner = (typeof INSPECTION_SIGNERS)[number]

/** What came of a visit-back (handbook 3.11): 完成, 无人接, 拒访. */
export const VISIT_BACK_OUTCOMES = ['done', 'no-answer', 'refused'] as const
/** One of them. */
export type VisitBackOutcome = (typeof VISIT_BACK_OUTCOMES)[number]

/** 满意, 较满意, 不满意 (handbook 2.16). */
export const SATISFACTIONS = ['satisfied', 'fairly', 'dissatisfied'] as const
/** One of them. */
export type Satisfaction = (typeof SATISFACTIONS)[number]

/** Relation to the owner of whoever takes the keys (handbook 2.4): 本人, 家属, 代理人, 企业经办人. */
export const TAKER_RELATIONS = ['owner', 'family', 'agent', 'company-clerk'] as const
/** One of them. */
export type TakerRelation = (typeof TAKER_RELATIONS)[number]

/** What has become of a thing that was handed over: 在用, 挂失, 已补办, 已退还. */
export const HANDED_STANDS = ['held', 'lost', 'replaced', 'returned'] as const
/** One of them. */
export type HandedStand = (typeof HANDED_STANDS)[number]
