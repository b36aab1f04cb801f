/** Decoration: the module as the desk, the hub and the handover know it. */
export const decoration = {
  title: '装修',
  rail: '装修',
  conflicts: {
    balanceNegative: '押金余额成了负数：两台电脑的扣款或退款加起来超过了收款',
    refundAboveBalance: '退款超过了押金余额：可能两台电脑各退了一次',
    refundBeforeRecheck: '还没复验合格就退了押金',
    closedWhileBurning: '动火还在进行就验收或结束了',
    workedAfterEnd: '装修户结束以后又办了施工手续',
    versionTwice: '两台电脑保存了同一个条款版本号',
    review: '同一轮审图有两个结论',
    permit: '同一户发了两张许可证',
    receipt: '同一个收据号用了两次',
    refund: '同一笔押金退了两次',
    patrol: '同一时段的巡查登记了两次',
    pass: '同一个出入证号用了两次',
  },
} as const
